package cn.ssp.token.p11;

import static cn.ssp.token.p11.Failures.detail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.token.Identity;
import cn.ssp.token.Token;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing tokens and keys, with real tokens of SoftHSM. */
@NullMarked
class Pkcs11TokenTest {
  private static final Identity ROOT = Identity.root("root", Identity.ec("P-256"));
  private static final Identity ISSUER = Identity.authority(ROOT, "issuer", Identity.ec("P-256"));
  private static final Identity ACME =
      Identity.signedBy(ISSUER, "acme", Identity.ec("P-256"), Identity.SIGNS);
  private static final Identity ACME_SECRET =
      Identity.signedBy(ISSUER, "acme", Identity.ec("P-256"), Identity.ENCRYPTS);
  private static final Identity BETA = Identity.alone("beta", Identity.ec("P-256"));
  private static final Identity BETA_SECOND = Identity.alone("beta2", Identity.rsa());
  private static final Identity KEYLESS = Identity.alone("keyless", Identity.ec("P-256"));

  @TempDir private static Path folder;

  private static SoftHsm softHsm;

  @BeforeAll
  static void setUp() {
    softHsm =
        new SoftHsm(folder)
            .token("acme")
            .identity("acme", ACME, "a1", "sign", "签名证书")
            .identity("acme", ACME_SECRET, "a2", "crypt", "加密证书")
            .certificate("acme", ISSUER.certificate(), "", "issuer")
            .certificate("acme", ROOT.certificate(), "", "root")
            .token("beta")
            .identity("beta", BETA, "b1", "sign", "cert")
            .identity("beta", BETA_SECOND, "b2", "second", "cert")
            .certificate("beta", KEYLESS.certificate(), "b3", "keyless");
  }

  @BeforeEach
  void use() {
    softHsm.use();
  }

  @Test
  void choosesByWhatTheTokenSays() {
    TokenInfo acme = info("token=acme");

    assertThat(acme.kind()).isEqualTo("pkcs11");
    assertThat(acme.label()).isEqualTo("acme");
    assertThat(acme.maker()).isEqualTo("SoftHSM project SoftHSM v2");
    assertThat(info("serial=" + acme.serial())).isEqualTo(acme);
    assertThat(info("slot-id=" + slot("acme"))).isEqualTo(acme);
    assertThat(info("token=acme;manufacturer=SoftHSM%20project;model=SoftHSM%20v2"))
        .isEqualTo(acme);
    assertThat(info("token=beta").serial()).isNotEqualTo(acme.serial());
  }

  @Test
  void doesNotGuessAmongSeveralTokens() {
    assertThat(detail(TokenReason.SEVERAL, () -> open("type=private")))
        .contains("acme (" + info("token=acme").serial() + ")")
        .contains("beta (" + info("token=beta").serial() + ")");
    assertThat(detail(TokenReason.SEVERAL, () -> open("model=SoftHSM%20v2"))).contains(", ");
  }

  @Test
  void saysWhichTokensAreThereWhenNoneFits() {
    assertThat(detail(TokenReason.NOT_FOUND, () -> open("token=acmee")))
        .startsWith("acmee ≠ ")
        .contains("acme (")
        .contains("beta (");
    detail(TokenReason.NOT_FOUND, () -> open("token=acme;serial=" + info("token=beta").serial()));
    detail(TokenReason.NOT_FOUND, () -> open("token=acme;model=ePass"));
    detail(TokenReason.NOT_FOUND, () -> open("token=acme;manufacturer=Feitian"));
    detail(TokenReason.NOT_FOUND, () -> open("token=acme;slot-id=" + slot("beta")));
  }

  @Test
  void offersTheSigningHalfOfADoubleCertificateWithItsChain() {
    try (Token token = open("token=acme")) {
      List<TokenKey> locked = token.keys();
      token.unlock(SoftHsm.PIN.toCharArray());

      assertThat(locked)
          .containsExactly(
              new TokenKey(
                  "a1", ACME.certificate(), List.of(ISSUER.certificate(), ROOT.certificate())));
      assertThat(token.keys()).isEqualTo(locked);
    }
  }

  @Test
  void choosesAKeyByItsIdentifierOrALabel() {
    assertThat(keys("token=beta;id=%b1")).containsExactly("b1");
    assertThat(keys("token=beta;object=second")).containsExactly("b2");
    assertThat(keys("token=beta;object=cert")).containsExactlyInAnyOrder("b1", "b2");
    assertThat(keys("token=beta;object=cert;id=%b2")).containsExactly("b2");
    assertThat(keys("token=acme;object=签名证书")).containsExactly("a1");
    assertThat(detail(TokenReason.NO_KEY, () -> keys("token=beta;object=third")))
        .contains("beta (")
        .contains("cert (b1)")
        .contains("keyless (b3)");
    assertThat(detail(TokenReason.NO_KEY, () -> keys("token=acme;id=%a2"))).endsWith(": 签名证书 (a1)");
  }

  @Test
  void dropsACertificateWithoutAKeyOnceKeysShow() {
    try (Token token = open("token=beta")) {
      assertThat(token.keys()).extracting(TokenKey::id).containsExactlyInAnyOrder("b1", "b2", "b3");
      token.unlock(SoftHsm.PIN.toCharArray());
      List<TokenKey> keys = token.keys();
      assertThat(keys).extracting(TokenKey::id).containsExactlyInAnyOrder("b1", "b2");
      keys.forEach(key -> Signatures.sign(token, key));
    }
    try (Token token = open("token=beta;id=%b3")) {
      TokenKey keyless = token.keys().get(0);
      token.unlock(SoftHsm.PIN.toCharArray());
      detail(TokenReason.NO_KEY, () -> Signatures.sign(token, keyless));
    }
  }

  @Test
  void keepsSeveralTokensApart() {
    try (Token beta = open("token=beta;id=%b1")) {
      TokenKey betaKey = beta.keys().get(0);
      try (Token acme = open("token=acme")) {
        acme.unlock(SoftHsm.PIN.toCharArray());
        detail(TokenReason.PIN_NEEDED, () -> Signatures.sign(beta, betaKey));
        beta.unlock(SoftHsm.PIN.toCharArray());
        Signatures.sign(acme, acme.keys().get(0));
        Signatures.sign(beta, betaKey);
      }
      Signatures.sign(beta, betaKey);
    }
  }

  @Test
  void takesAPinInChinese(@TempDir Path other) {
    new SoftHsm(other).use().token("中文", "密码1234");
    try (Token token = open("token=中文")) {
      char[] pin = "密码1234".toCharArray();
      token.unlock(pin);
      assertThat(pin).containsExactly('密', '码', '1', '2', '3', '4');
    }
  }

  @Test
  void neverLogsInTwice() {
    try (Token token = open("token=acme")) {
      detail(TokenReason.PIN_REFUSED, () -> token.unlock("000000".toCharArray()));
      assertThatThrownBy(() -> token.unlock(SoftHsm.PIN.toCharArray()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void saysThatATokenIsGoneWhoseFolderIsGone(@TempDir Path other) throws IOException {
    SoftHsm doomed =
        new SoftHsm(other).use().token("gone").identity("gone", BETA, "b1", "sign", "cert");
    try (Token token = open("token=gone")) {
      token.unlock(SoftHsm.PIN.toCharArray());
      TokenKey key = token.keys().get(0);
      Signatures.sign(token, key);
      Files.move(doomed.tokens(), other.resolve("elsewhere"));

      assertThat(detail(TokenReason.REMOVED, () -> Signatures.sign(token, key))).contains("gone (");
    }
  }

  @Test
  void saysWhatIsNoDriver() throws IOException {
    Path missing = folder.resolve("missing.so");
    Path text = Files.writeString(folder.resolve("text.so"), "not a library");
    Path stranger = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));

    assertThat(detail(TokenReason.FILE_MISSING, () -> Specs.open(missing, "")))
        .isEqualTo(missing.toString());
    assertThat(detail(TokenReason.FILE_WRONG, () -> Specs.open(text, "")))
        .isEqualTo(text.toString());
    assertThat(detail(TokenReason.FILE_WRONG, () -> Specs.open(stranger, "")))
        .isEqualTo(stranger.toRealPath().toString());
  }

  private static Token open(String path) {
    return Specs.open(SoftHsm.driver(), path);
  }

  private static TokenInfo info(String path) {
    try (Token token = open(path)) {
      return token.info();
    }
  }

  private static List<String> keys(String path) {
    try (Token token = open(path)) {
      return token.keys().stream().map(TokenKey::id).toList();
    }
  }

  private static long slot(String label) {
    return DriverLook.at(SoftHsm.driver()).tokens().stream()
        .map(TokenLook::token)
        .filter(token -> token.label().equals(label))
        .findFirst()
        .orElseThrow()
        .slot();
  }
}
