package cn.ssp.token;

import java.nio.file.Path;
import java.util.Optional;

/** Which key to sign with, as a configuration or {@code --token} says it in one line. */
public sealed interface TokenSpec permits Pkcs12Spec, Pkcs11Spec, SkfSpec {
  /**
   * Where the PIN comes from, in the form of RFC 7512's {@code pin-source}; empty where not told.
   */
  Optional<String> pinSource();

  /**
   * Reads a specification.
   *
   * @param folder where relative paths start
   * @throws TokenException {@link TokenReason#SPECIFICATION} when it is of no known form, or bears
   *     a PIN
   */
  static TokenSpec parse(String text, Path folder) {
    if (text.startsWith(Pkcs12Spec.SCHEME)) {
      return Pkcs12Spec.parse(text, folder);
    }
    if (text.startsWith(Pkcs11Spec.SCHEME)) {
      return Pkcs11Spec.parse(text, folder);
    }
    if (text.startsWith(SkfSpec.SCHEME)) {
      return SkfSpec.parse(text, folder);
    }
    int colon = text.indexOf(':');
    throw new TokenException(
        TokenReason.SPECIFICATION, colon < 0 ? text : text.substring(0, colon + 1));
  }
}
