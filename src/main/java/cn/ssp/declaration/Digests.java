package cn.ssp.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts that stand one after another, in lower-case hexadecimal. */
final class Digests {
  private static final byte SEPARATOR = 0;

  private Digests() {}

  /** The digest of texts, each ended by a zero byte, so that none can run into the next. */
  static String of(Iterable<String> texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      digest.update(text.getBytes(UTF_8));
      digest.update(SEPARATOR);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
