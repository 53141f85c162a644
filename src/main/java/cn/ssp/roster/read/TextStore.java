package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many texts in little memory: their bytes one after another, made into strings when asked for. */
final class TextStore {
  private static final int CHUNK = 1 << 18;

  private final List<byte[]> chunks = new ArrayList<>();
  private long[] starts = new long[1024];
  private int[] lengths = new int[1024];
  private int size;
  private int free;
  private long stored;

  /** Adds a text, whose index is the number of those before it. */
  void add(CharSequence text) {
    byte[] bytes = text.toString().getBytes(UTF_8);
    stored += bytes.length + Long.BYTES + Integer.BYTES;
    if (stored > TooLarge.TEXTS.bytes()) {
      throw TooLarge.TEXTS.failure();
    }
    if (bytes.length > free) {
      free = Math.max(CHUNK, bytes.length);
      chunks.add(new byte[free]);
    }
    byte[] chunk = chunks.isEmpty() ? bytes : chunks.get(chunks.size() - 1);
    int start = chunk.length - free;
    System.arraycopy(bytes, 0, chunk, start, bytes.length);
    free -= bytes.length;
    remember(((long) (chunks.size() - 1) << 32) | start, bytes.length);
  }

  private void remember(long start, int length) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    starts[size] = start;
    lengths[size] = length;
    size++;
  }

  /** How many texts there are. */
  int size() {
    return size;
  }

  /** The text of an index. */
  String get(int index) {
    if (index >= size) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    int length = lengths[index];
    if (length == 0) {
      return "";
    }
    return new String(chunks.get((int) (starts[index] >> 32)), (int) starts[index], length, UTF_8);
  }
}
