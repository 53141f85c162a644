package cn.ssp.declaration.pack;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes in memory that grow without ever being copied, as they may be many. */
final class Chunks extends OutputStream {
  private static final int LENGTH = 1 << 16;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] last = new byte[LENGTH];
  private int used;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    int written = 0;
    while (written < length) {
      if (used == LENGTH) {
        full.add(last);
        last = new byte[LENGTH];
        used = 0;
      }
      int now = Math.min(length - written, LENGTH - used);
      System.arraycopy(from, offset + written, last, used, now);
      used += now;
      written += now;
    }
  }

  /** Gives back the room that is not needed, once all is written. */
  void trim() {
    last = Arrays.copyOf(last, used);
  }

  /** How many there are. */
  long size() {
    return (long) full.size() * LENGTH + used;
  }

  /** Puts them all into a buffer. */
  void copyTo(ByteBuffer into) {
    full.forEach(into::put);
    into.put(last, 0, used);
  }
}
