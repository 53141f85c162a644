package cn.ssp.declaration.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A file in a zip, as the directory tells of it.
 *
 * @param name its name
 * @param deflated whether it is compressed
 * @param crc the checksum of what it holds
 * @param start where its bytes start in the zip
 * @param length how many there are
 * @param size how many they stand for
 */
record ZipMember(String name, boolean deflated, int crc, int start, int length, long size) {
  private static final int BUFFER = 1 << 16;

  /** What it holds, without any check. */
  InputStream open(byte[] zip) {
    InputStream raw = new ByteArrayInputStream(zip, start, length);
    return deflated ? new Inflating(raw) : raw;
  }

  /**
   * Reads it to its end, which is as far as the zip says.
   *
   * @return its size and digests
   * @throws BadPackageException {@link BadPackage#DAMAGED} when it is not what the zip says
   */
  ListedFile read(byte[] zip) throws BadPackageException {
    FileDigests digests = new FileDigests();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open(zip)) {
      int read = in.read(buffer);
      while (read >= 0 && digests.size() <= size) {
        digests.update(buffer, 0, read);
        read = in.read(buffer);
      }
      boolean leftOver = in instanceof Inflating inflating && inflating.used() != length;
      if (leftOver || digests.size() != size || digests.crc() != crc) {
        throw new BadPackageException(BadPackage.DAMAGED, name);
      }
    } catch (IOException e) {
      throw new BadPackageException(BadPackage.DAMAGED, name);
    }
    return digests.listed(name);
  }

  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream in) {
      super(in, new Inflater(true), BUFFER);
    }

    long used() {
      return inf.getBytesRead();
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
