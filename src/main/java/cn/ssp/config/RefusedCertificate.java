package cn.ssp.config;

import cn.ssp.document.Fields;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate that is not to be taken, such as that of a token which was lost.
 *
 * @param issuer who issued it
 * @param serial its number there
 */
public record RefusedCertificate(X500Principal issuer, BigInteger serial) {
  private static final List<String> KEYS = List.of("issuer", "serial");

  static RefusedCertificate read(Fields fields) {
    fields.allowOnly(KEYS);
    return new RefusedCertificate(
        fields.one("issuer", "not-a-distinguished-name", RefusedCertificate::name),
        fields.one("serial", "not-a-serial", RefusedCertificate::serial));
  }

  private static Optional<X500Principal> name(String text) {
    try {
      return Optional.of(new X500Principal(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** In hexadecimal, as OpenSSL tells it: {@code 0A1B} or {@code 0a:1b}. */
  private static Optional<BigInteger> serial(String text) {
    String digits = text.replace(":", "");
    return digits.matches("[0-9A-Fa-f]{1,40}")
        ? Optional.of(new BigInteger(digits, 16))
        : Optional.empty();
  }
}
