package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.Identity;
import cn.ssp.token.PinState;
import cn.ssp.token.TokenReason;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DriverLookTest {
  private static final PinState NEVER_TRIED =
      new PinState(OptionalInt.empty(), OptionalInt.empty(), false, false, false, false);

  @TempDir private Path folder;

  @Test
  void showsTheDriverAndItsTokens() {
    Identity sm2 = Identity.alone("sm2", Identity.ec("sm2p256v1"));
    Identity root = Identity.root("root", Identity.ec("P-256"));
    new SoftHsm(folder)
        .use()
        .token("苏州某某科技")
        .certificate("苏州某某科技", sm2.certificate(), "0aff", "签名证书")
        .certificate("苏州某某科技", root.certificate(), "", "root");

    DriverLook look = DriverLook.at(SoftHsm.driver());

    assertThat(look.manufacturer()).isEqualTo("SoftHSM");
    assertThat(look.description()).isEqualTo("Implementation of PKCS11");
    assertThat(look.version()).matches("2\\.[0-9]+");
    assertThat(look.tokens()).hasSize(2);
    TokenLook first = look.tokens().get(0);
    assertThat(first.token().label()).isEqualTo("苏州某某科技");
    assertThat(first.token().serial()).matches("[0-9a-f]{16}");
    assertThat(first.token().manufacturer()).isEqualTo("SoftHSM project");
    assertThat(first.token().model()).isEqualTo("SoftHSM v2");
    assertThat(first.token().initialized()).isTrue();
    assertThat(first.token().pinSet()).isTrue();
    assertThat(first.token().pin()).isEqualTo(NEVER_TRIED);
    assertThat(first.certificates())
        .containsExactlyInAnyOrder(
            new CertificateLook("0aff", "签名证书", sm2.certificate()),
            new CertificateLook("", "root", root.certificate()));
    assertThat(first.certificates())
        .filteredOn(CertificateLook::signs)
        .extracting(CertificateLook::label)
        .containsExactly("签名证书");
    // SoftHSM always has one more slot, for the next token.
    assertThat(look.tokens().get(1).token().initialized()).isFalse();
    assertThat(look.tokens().get(1).certificates()).isEmpty();
  }

  @Test
  void showsMoreThanAHandful() {
    SoftHsm softHsm = new SoftHsm(folder).use().token("many");
    KeyPair keys = Identity.ec("P-256");
    for (int number = 0; number < 17; number++) {
      softHsm.certificate("many", Identity.alone("n" + number, keys).certificate(), "", "cert");
    }

    assertThat(DriverLook.at(SoftHsm.driver()).tokens().get(0).certificates()).hasSize(17);
  }

  @Test
  void saysThatADriverFails() {
    new SoftHsm(folder).use().token("acme");
    FaultyDriver driver = FaultyDriver.sound();
    driver.fail("C_FindObjects", FaultyDriver.DEVICE_ERROR, 0, 1);

    assertThat(detail(TokenReason.DEVICE, () -> DriverLook.at(driver.file())))
        .isEqualTo("libp11fault.so: C_FindObjects CKR_DEVICE_ERROR");
    assertThat(driver.calls("C_CloseSession")).isOne();
    assertThat(driver.calls("C_Finalize")).isOne();
  }

  @Test
  void leavesOutATokenThatIsPulledOutMeanwhile() {
    new SoftHsm(folder).use().token("acme");
    FaultyDriver driver = FaultyDriver.sound();
    driver.fail("C_GetTokenInfo", 0xE0, 0, 1);

    assertThat(DriverLook.at(driver.file()).tokens())
        .extracting(look -> look.token().initialized())
        .containsExactly(false);
  }
}
