package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.SkfSpec;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key a specification comes to. No name, however wrong, costs a try. */
@NullMarked
class SkfChoiceTest {
  @TempDir private Path folder;
  private SoftSkf keys;

  @BeforeAll
  static void needsACompiler() {
    SoftSkf.needsACompiler();
  }

  @BeforeEach
  void plugIn() {
    keys =
        SoftSkf.withBothKeys(folder, 8)
            .container("key-2/tax/sm2", SoftKeys.SM2)
            .container("key-2/bank/rsa", SoftKeys.RSA)
            .serial("key-2", "3205090000000002");
  }

  @AfterEach
  void costsNoTryAndIsClosed() {
    assertThat(keys.log()).noneMatch(line -> line.startsWith("SKF_VerifyPIN"));
    keys.assertClosed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"key-2", "3205090000000002"})
  void takesTheDeviceOfANameOrOfASerialNumber(String device) {
    try (SkfToken token = SkfToken.open(spec(device, "", "sm2"))) {
      assertThat(token.info().kind()).isEqualTo("skf");
      assertThat(token.info().label()).isEqualTo("soft key");
      assertThat(token.info().serial()).isEqualTo("3205090000000002");
      assertThat(token.info().maker()).isEqualTo("softskf");
      assertThat(token.keys()).hasSize(1);
      assertThat(token.keys().get(0).id()).isEqualTo("sm2");
      assertThat(token.keys().get(0).chain()).isEmpty();
    }
  }

  @Test
  void takesTheOnlyKeyOfAnApplication() {
    try (SkfToken token = SkfToken.open(spec("", "bank", ""))) {
      assertThat(token.keys().get(0).id()).isEqualTo("rsa");
      assertThat(token.info().serial()).isEqualTo("3205090000000002");
    }
  }

  @Test
  void knowsADeviceWithoutASerialNumberByItsName() {
    keys.container("key-3/only/sm2", SoftKeys.SM2);

    try (SkfToken token = SkfToken.open(spec("", "only", ""))) {
      assertThat(token.info().serial()).isEqualTo("key-3");
    }
  }

  @Test
  void readsAndGivesBackNamesInGbk() {
    keys.name("key-2", "智能钥匙".getBytes(Charset.forName("GBK")))
        .name("key-2/bank", "社保".getBytes(Charset.forName("GBK")))
        .name("key-2/bank/rsa", "签名".getBytes(Charset.forName("GBK")));

    try (SkfToken token = SkfToken.open(spec("智能钥匙", "社保", "签名"))) {
      assertThat(token.keys().get(0).id()).isEqualTo("签名");
    }
  }

  @Test
  void passesByAKeyWithoutASigningCertificate() {
    keys.without("key-2/tax/sm2/sign.crt");

    try (SkfToken token = SkfToken.open(spec("", "", "sm2"))) {
      assertThat(token.info().serial()).isEqualTo("3205090000000001");
    }
  }

  @Test
  void namesThoseAmongWhichItCannotChoose() {
    fails(
        spec("", "", "sm2"),
        TokenReason.SEVERAL,
        "device=key-1&application=tax&container=sm2, device=key-2&application=tax&container=sm2");
  }

  @Test
  void namesTheDevicesThatAreThere() {
    fails(
        spec("key-9", "tax", "sm2"),
        TokenReason.NOT_FOUND,
        "device=key-9 ≠ key-1 (3205090000000001), key-2 (3205090000000002)");
  }

  @Test
  void namesTheKeysThatAreThere() {
    fails(
        spec("key-2", "bank", "sm2"),
        TokenReason.NO_KEY,
        "application=bank&container=sm2 ≠ device=key-2&application=bank&container=rsa,"
            + " device=key-2&application=tax&container=sm2");
  }

  @Test
  void namesTheKeyThatHasNoSigningCertificate() {
    keys.without("key-2/bank/rsa/sign.crt");

    fails(
        spec("key-2", "bank", ""),
        TokenReason.NO_KEY,
        "application=bank ≠ device=key-2&application=bank&container=rsa");
  }

  @Test
  void namesTheDriverWhenNothingIsPluggedIn() {
    keys.control("removed");

    fails(spec("", "", ""), TokenReason.NOT_FOUND, keys.library().toString());
  }

  @Test
  void doesNotChoosePastADeviceThatCannotBeRead() {
    keys.control("fail-at=SKF_GetDevInfo");

    fails(spec("", "bank", ""), TokenReason.DEVICE, "SKF_GetDevInfo 0x0A000001 SAR_FAIL");
  }

  private void fails(SkfSpec spec, TokenReason reason, String detail) {
    TokenException failure = catchThrowableOfType(TokenException.class, () -> SkfToken.open(spec));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.args().get(1).text()).isEqualTo(detail);
  }

  private SkfSpec spec(String device, String application, String container) {
    return new SkfSpec(
        keys.library(), named(device), named(application), named(container), Optional.empty());
  }

  private static Optional<String> named(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
