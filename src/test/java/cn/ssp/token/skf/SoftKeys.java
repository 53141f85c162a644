package cn.ssp.token.skf;

import cn.ssp.token.Identity;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/**
 * What the two keys of a container consist of.
 *
 * @param signingKey the private key that signs
 * @param signing its certificate
 * @param encryption the certificate of another key, which does not
 */
@NullMarked
public record SoftKeys(PrivateKey signingKey, X509Certificate signing, X509Certificate encryption) {
  /** SM2, made once for all tests. */
  public static final SoftKeys SM2 = make("EC", () -> Identity.ec("sm2p256v1"));

  /** RSA, made once for all tests. */
  public static final SoftKeys RSA = make("RSA", Identity::rsa);

  private static SoftKeys make(String name, Supplier<KeyPair> keys) {
    Identity signing = Identity.alone(name + " signing", keys.get(), Identity.SIGNS);
    Identity encryption = Identity.alone(name + " encryption", keys.get(), Identity.ENCRYPTS);
    return new SoftKeys(
        signing.keys().getPrivate(), signing.certificate(), encryption.certificate());
  }

  /** Names no key. */
  @Override
  public String toString() {
    return signing.getSubjectX500Principal().getName();
  }
}
