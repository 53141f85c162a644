package cn.ssp.sandbox;

import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody can guess. */
final class Secrets {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** Another one, of letters, digits, hyphens and underscores. */
  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
