package cn.ssp.token.skf;

import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** A PIN where a driver can read it, until it is closed; then the place is filled with zeros. */
final class NativePin implements AutoCloseable {
  private static final int MOST_BYTES_A_CHARACTER = 3;

  private final Memory memory;

  /**
   * Copies a PIN, in UTF-8 and with a NUL at its end, and leaves no other copy behind.
   *
   * @throws TokenException {@link TokenReason#PIN_SOURCE} for one that is empty, is no text or
   *     holds a NUL: the driver would see another PIN than was meant, and count it
   */
  NativePin(char[] pin) {
    memory = new Memory((long) pin.length * MOST_BYTES_A_CHARACTER + 1);
    memory.clear();
    ByteBuffer bytes = memory.getByteBuffer(0, memory.size());
    boolean text =
        !StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(pin), bytes, true).isError();
    if (!text || bytes.position() == 0 || hasNul(pin)) {
      close();
      throw new TokenException(TokenReason.PIN_SOURCE, SkfFunction.VERIFY_PIN.standardName());
    }
  }

  /** Where it is. */
  Pointer pointer() {
    return memory;
  }

  @Override
  public void close() {
    memory.clear();
  }

  private static boolean hasNul(char[] pin) {
    for (char character : pin) {
      if (character == 0) {
        return true;
      }
    }
    return false;
  }
}
