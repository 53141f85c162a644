package cn.ssp.token.skf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a driver calls a device, an application or a container: bytes of an encoding that it does
 * not tell, which must be given back to it as they came.
 */
public final class NativeName {
  private static final Charset GBK = Charset.forName("GBK");

  private final byte[] bytes;

  private NativeName(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes a list apart: names that end in a NUL each, up to an empty one. */
  static List<NativeName> list(byte[] names) {
    List<NativeName> list = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= names.length; end++) {
      if (end == names.length || names[end] == 0) {
        if (end == start) {
          break;
        }
        list.add(new NativeName(Arrays.copyOfRange(names, start, end)));
        start = end + 1;
      }
    }
    return List.copyOf(list);
  }

  /** Reads a field of fixed length, which ends at a NUL or at what some vendors fill it up with. */
  static String field(byte[] structure, int start, int length) {
    int end = start;
    while (end < start + length && structure[end] != 0 && structure[end] != (byte) 0xFF) {
      end++;
    }
    return text(Arrays.copyOfRange(structure, start, end)).strip();
  }

  /** The name for people: read as UTF-8 or, where it is none, as GBK. */
  public String text() {
    return text(bytes);
  }

  /** The name for the driver, with a NUL at its end. */
  byte[] terminated() {
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, GBK);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NativeName name && Arrays.equals(bytes, name.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
