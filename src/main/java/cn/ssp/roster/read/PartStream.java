package cn.ssp.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The inflated bytes of a part. Declared sizes are not trusted: the limits apply to the bytes as
 * they come, and at the end the checksum has to be right.
 */
final class PartStream extends InputStream {
  /** Below this a part may inflate as it likes: small parts are often very regular. */
  private static final long RATIO_COUNTS_FROM = 64L << 20;

  private final InputStream in;
  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long inflated;

  PartStream(InputStream in, ZipEntry entry) {
    this.in = in;
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    if (read < 0) {
      if (checksum.getValue() != entry.getCrc()) {
        throw new ZipException("checksum");
      }
      return read;
    }
    checksum.update(into, offset, read);
    inflated += read;
    requireWithinLimits();
    return read;
  }

  private void requireWithinLimits() {
    if (inflated > TooLarge.PART.bytes()) {
      throw TooLarge.PART.failure();
    }
    if (inflated > RATIO_COUNTS_FROM
        && inflated / TooLarge.RATIO.limit() > entry.getCompressedSize()) {
      throw TooLarge.RATIO.failure();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
