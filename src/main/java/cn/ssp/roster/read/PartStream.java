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

  /** Longer names, comments or tags no program writes; the XML reader would keep them whole. */
  private static final long LONGEST_STEP = 4L << 20;

  private final InputStream in;
  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long inflated;
  private long lastStep;

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

  /** Tells that what was read so far has been dealt with. */
  void stepped() {
    lastStep = inflated;
  }

  /** How much was read so far, from 0 to 1, by the size that the archive tells. */
  double share() {
    return entry.getSize() <= 0 ? 0 : Math.min(1, (double) inflated / entry.getSize());
  }

  /** Reads what is left, for the sake of the checksum. */
  void drain() throws IOException {
    byte[] chunk = new byte[1 << 16];
    while (read(chunk, 0, chunk.length) >= 0) {
      stepped();
    }
  }

  private void requireWithinLimits() {
    if (inflated - lastStep > LONGEST_STEP) {
      throw NotAWorkbook.DAMAGED.failure();
    }
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
