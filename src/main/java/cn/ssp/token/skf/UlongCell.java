package cn.ssp.token.skf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The place that a {@code ULONG *} points to. The standard says 32 bits, and many a Linux driver
 * was built with 64: so there is room for 64, and the lower 32 count.
 */
final class UlongCell {
  private final byte[] bytes = new byte[Long.BYTES];

  /** A cell that holds a number before it is written to. */
  UlongCell(int value) {
    lower().putInt(0, value);
  }

  /** What to pass to a function. */
  byte[] pointer() {
    return bytes;
  }

  /** The number that it holds. */
  int value() {
    return lower().getInt(0);
  }

  private ByteBuffer lower() {
    // Every processor that there are such drivers for has the lower half first.
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
