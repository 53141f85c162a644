package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.Identity;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.Token;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SM2 by IBM's number for it, as SoftHSM has none. */
@NullMarked
class Sm2ContractTest extends Pkcs11Contract {
  private static final long CKM_IBM_SM2 = 0x8005000BL;

  @TempDir private static Path folder;

  private final FaultyDriver driver = FaultyDriver.sound();

  @BeforeAll
  static void setUp() throws IOException {
    KeyPair keys = Identity.ec("sm2p256v1");
    // A key of P-256 stands in the token for that of SM2, which the faulty driver signs with.
    new SoftHsm(folder)
        .use()
        .token("acme")
        .key("acme", Identity.ec("P-256").getPrivate(), "a1", "sign")
        .certificate("acme", Identity.alone("acme", keys).certificate(), "a1", "cert");
    String key = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    Files.write(
        folder.resolve("sm2.pem"),
        ("-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
            .getBytes(US_ASCII));
  }

  @BeforeEach
  void takeSm2() {
    driver.sm2("IBM", CKM_IBM_SM2, folder.resolve("sm2.pem"));
  }

  /** Of a vendor that ssp does not know. */
  @Test
  void signsByAMechanismOfTheUsersOwn() {
    driver.sm2("Feitian", 0x80009999L, folder.resolve("sm2.pem"));
    Sm2Vendors own =
        Sm2Vendors.builtIn().after(List.of(new Sm2Mechanism(0x80009999L, List.of("feitian"))));

    assertThat(detail(TokenReason.ALGORITHM, () -> sign(open()))).contains("Feitian", "0x80009999");
    sign(Pkcs11Token.open(Specs.of(driver.file(), "token=acme"), own));
  }

  private void sign(Token opened) {
    try (Token token = opened) {
      token.unlock(pin());
      Signatures.sign(token, token.keys().get(0));
    }
  }

  @Override
  Path driver() {
    return driver.file();
  }

  @Override
  protected SignatureAlgorithm algorithm() {
    return SignatureAlgorithm.SM3_WITH_SM2;
  }
}
