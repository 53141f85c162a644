package cn.ssp.token.pin;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A PIN in use. Closing it overwrites its characters; nothing else shows them. */
public final class Pin implements AutoCloseable {
  private static final int INITIAL_LENGTH = 6;

  private final char[] characters;

  /** A PIN of these characters, which are taken over and overwritten in the end. */
  public Pin(char[] characters) {
    this.characters = characters;
  }

  /**
   * The PIN in some bytes of UTF-8, without one line end at their end. The bytes are overwritten.
   *
   * @throws CharacterCodingException when they are no UTF-8
   */
  static Pin of(byte[] bytes) throws CharacterCodingException {
    CharBuffer decoded = CharBuffer.allocate(0);
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int length = decoded.length();
      length -= length > 0 && decoded.charAt(length - 1) == '\n' ? 1 : 0;
      length -= length > 0 && decoded.charAt(length - 1) == '\r' ? 1 : 0;
      return new Pin(Arrays.copyOf(decoded.array(), length));
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(decoded.array(), '\0');
    }
  }

  /** The characters themselves; not to be kept. */
  public char[] characters() {
    return characters;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return characters.length == 0;
  }

  /**
   * Whether it may still be the one that tokens are issued with: the last six of the handler's
   * identity number (guide, part one). Such a one is six digits, or five and an X.
   */
  public boolean mayBeInitial() {
    if (characters.length != INITIAL_LENGTH) {
      return false;
    }
    for (int index = 0; index < INITIAL_LENGTH; index++) {
      char c = characters[index];
      if (!(c >= '0' && c <= '9') && !(index == INITIAL_LENGTH - 1 && (c == 'X' || c == 'x'))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the last six of an identity number, with a small {@code x} for a large one. */
  public boolean endsNumber(String number) {
    if (characters.length != INITIAL_LENGTH || number.length() < INITIAL_LENGTH) {
      return false;
    }
    int start = number.length() - INITIAL_LENGTH;
    for (int index = 0; index < INITIAL_LENGTH; index++) {
      char own = Character.toUpperCase(characters[index]);
      if (own != Character.toUpperCase(number.charAt(start + index))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "PIN";
  }
}
