package cn.ssp.cli;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Texts that nobody can guess: 16 random bytes in lower-case hexadecimal. */
final class Nonce {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Nonce() {}

  /** The next one. */
  static String next() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
