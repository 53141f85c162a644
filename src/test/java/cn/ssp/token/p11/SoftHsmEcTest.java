package cn.ssp.token.p11;

import cn.ssp.token.Identity;
import cn.ssp.token.SignatureAlgorithm;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class SoftHsmEcTest extends Pkcs11Contract {
  @TempDir private static Path folder;

  @BeforeAll
  static void setUp() {
    new SoftHsm(folder)
        .use()
        .token("acme")
        .identity("acme", Identity.alone("acme", Identity.ec("P-384")), "a1", "sign", "cert");
  }

  @Override
  Path driver() {
    return SoftHsm.driver();
  }

  @Override
  protected SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.SHA256_WITH_ECDSA;
  }
}
