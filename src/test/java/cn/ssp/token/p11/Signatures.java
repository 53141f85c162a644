package cn.ssp.token.p11;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.Bouncy;
import cn.ssp.token.Token;
import cn.ssp.token.TokenKey;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.jspecify.annotations.NullMarked;

/** Signatures that are checked at once. */
@NullMarked
final class Signatures {
  private static final byte[] MESSAGE = "参保登记 2026-12".getBytes(UTF_8);

  private Signatures() {}

  /** Signs with a key, and asserts that its certificate verifies the signature. */
  static void sign(Token token, TokenKey key) {
    byte[] signature = token.sign(key, key.algorithm(), MESSAGE);
    try {
      Signature verifier = Signature.getInstance(key.algorithm().standardName(), Bouncy.PROVIDER);
      verifier.initVerify(key.certificate().getPublicKey());
      verifier.update(MESSAGE);
      assertThat(verifier.verify(signature)).isTrue();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
