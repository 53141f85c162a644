package cn.ssp.roster.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, which tells how many of them were read. */
final class FileStream extends FilterInputStream {
  private final long size;
  private long read;

  private FileStream(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  static FileStream open(Path file) throws IOException {
    return new FileStream(Files.newInputStream(file), Files.size(file));
  }

  /** How much was read so far, from 0 to 1. */
  double share() {
    return size == 0 ? 1 : Math.min(1, (double) read / size);
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    read += octet < 0 ? 0 : 1;
    return octet;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    read += Math.max(0, count);
    return count;
  }
}
