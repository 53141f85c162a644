package cn.ssp.token.p11;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The texts of fixed length in PKCS#11's structures. */
final class PaddedText {
  private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

  private PaddedText() {}

  /**
   * Reads one. It should be UTF-8 with blanks behind it; there are drivers that put zeros there, or
   * write Chinese as Windows does.
   */
  static String read(Pointer memory, int offset, int length) {
    return of(memory.getByteArray(offset, length));
  }

  /** The text of these bytes. */
  static String of(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    ByteBuffer text = ByteBuffer.wrap(bytes, 0, end);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString().strip();
    } catch (CharacterCodingException e) {
      return new String(bytes, 0, end, CHINESE_WINDOWS).strip();
    }
  }
}
