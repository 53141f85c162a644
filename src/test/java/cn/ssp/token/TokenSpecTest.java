package cn.ssp.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class TokenSpecTest {
  private static final Path FOLDER = Path.of("/etc/ssp");

  @Test
  void namesAKeyInAFile() {
    assertThat(spec("pkcs12:acme.p12"))
        .isEqualTo(new Pkcs12Spec(Path.of("/etc/ssp/acme.p12"), Optional.empty()));
    assertThat(spec("pkcs12:/keys/a#b.p12#签名"))
        .isEqualTo(new Pkcs12Spec(Path.of("/keys/a#b.p12"), Optional.of("签名")));
    assertThat(spec("pkcs12:why?.p12#签名?pin-source=file:a%20b.pin"))
        .isEqualTo(
            new Pkcs12Spec(
                Path.of("/etc/ssp/why?.p12"), Optional.of("签名"), Optional.of("file:a b.pin")));
  }

  @Test
  void namesAKeyByTheUriOfRfc7512() {
    assertThat(
            spec(
                "pkcs11:token=acme%20gmbh;serial=12;slot-id=3;object=sign;id=%01%aF;type=private"
                    + "?module-path=/usr/lib/p11.so&pin-source=file:/etc/ssp/acme.pin"))
        .isEqualTo(
            new Pkcs11Spec(
                Path.of("/usr/lib/p11.so"),
                Optional.of("acme gmbh"),
                Optional.of("12"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(3L),
                Optional.of("sign"),
                Optional.of("01af"),
                Optional.of("file:/etc/ssp/acme.pin")));
  }

  @Test
  void namesAKeyBehindAnSkfDriver() {
    assertThat(spec("skf:libskf.so?application=CA&container=%E7%AD%BE%E5%90%8D"))
        .isEqualTo(
            new SkfSpec(
                Path.of("/etc/ssp/libskf.so"),
                Optional.empty(),
                Optional.of("CA"),
                Optional.of("签名"),
                Optional.empty()));
  }

  /** A PIN in a specification is refused and not shown again. */
  @ParameterizedTest
  @CsvSource({
    "acme.p12, acme.p12",
    "pkcs13:acme.p12, pkcs13:",
    "pkcs12:, pkcs12:",
    "pkcs12:#acme, pkcs12:#acme",
    "pkcs12:acme.p12?pin-value=123456, pin-value",
    "pkcs11:token=acme, module-path",
    "pkcs11:?module-path=/p11.so&pin-value=123456, pin-value",
    "pkcs11:tokn=acme?module-path=/p11.so, tokn",
    "pkcs11:token=a;token=b?module-path=/p11.so, token",
    "pkcs11:slot-id=one?module-path=/p11.so, slot-id",
    "pkcs11:id=%0?module-path=/p11.so, id",
    "pkcs11:id=%zz?module-path=/p11.so, id",
    "pkcs11:type=public?module-path=/p11.so, type",
    "pkcs11:token?module-path=/p11.so, token",
    "skf:?pin=867412, skf:",
    "skf:libskf.so?pin=123456, pin"
  })
  void saysWhatIsWrong(String text, String detail) {
    TokenException wrong = catchThrowableOfType(TokenException.class, () -> spec(text));

    assertThat(wrong.reason()).isEqualTo(TokenReason.SPECIFICATION);
    assertThat(wrong.args().get(1).text()).isEqualTo(detail);
  }

  private static TokenSpec spec(String text) {
    return TokenSpec.parse(text, FOLDER);
  }
}
