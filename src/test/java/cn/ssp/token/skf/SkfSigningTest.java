package cn.ssp.token.skf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.Bouncy;
import cn.ssp.token.NativeTools;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures as others check them, and what devices do wrong about them. */
@NullMarked
class SkfSigningTest {
  private static final byte[] MESSAGE = "用工参保登记 2026-12".getBytes(UTF_8);

  @TempDir private Path folder;
  private SoftSkf key;

  @BeforeAll
  static void needsACompiler() {
    SoftSkf.needsACompiler();
  }

  @BeforeEach
  void plugIn() {
    key = SoftSkf.withBothKeys(folder, 8);
  }

  @AfterEach
  void isClosed() {
    key.assertClosed();
  }

  @ParameterizedTest
  @CsvSource({"rsa", "sm2"})
  void areVerifiedByOpenssl(String container) throws Exception {
    Path signature = Files.write(folder.resolve("signature"), sign(container));
    Path message = Files.write(folder.resolve("message"), MESSAGE);
    Path other = Files.write(folder.resolve("other"), new byte[] {1});
    Path certificate = folder.resolve("key-1/tax/" + container + "/sign.crt");

    assertThat(openssl(container, certificate, message, signature))
        .contains("Signature Verified Successfully");
    assertThat(openssl(container, certificate, other, signature))
        .contains("Signature Verification Failure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "sm2"})
  void areMadeByTheSigningKeyOfADeviceThatSwapsTheCertificates(String container) throws Exception {
    key.control("swapped-certificates");

    assertThat(verifies(container)).isTrue();
  }

  /** Whoever asks for a signature checks it; nothing that is wrong can look right. */
  @ParameterizedTest
  @CsvSource({"rsa, hash-again", "sm2, hash-again", "sm2, swapped-r-s"})
  void areNotTheCertificatesWhenTheDeviceGetsThemWrong(String container, String fault)
      throws Exception {
    key.control(fault);

    assertThat(verifies(container)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, fail-at=SKF_RSASignData, DEVICE, SKF_RSASignData 0x0A000001 SAR_FAIL",
    "sm2, fail-at=SKF_ECCSignData, DEVICE, SKF_ECCSignData 0x0A000001 SAR_FAIL",
    "rsa, forgotten-login, PIN_NEEDED, SKF_RSASignData 0x0A00002D SAR_USER_NOT_LOGGED_IN",
    "sm2, forgotten-login, PIN_NEEDED, SKF_ECCSignData 0x0A00002D SAR_USER_NOT_LOGGED_IN"
  })
  void areNotMadeByADeviceThatFails(
      String container, String fault, TokenReason reason, String detail) {
    key.control(fault);

    TokenException failure = catchThrowableOfType(TokenException.class, () -> sign(container));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.args().get(1).text()).isEqualTo(detail);
  }

  @Test
  void areNotMadeByTheLogInOfAnotherProgram() {
    try (SkfToken other = SkfToken.open(key.spec("sm2"));
        SkfToken token = SkfToken.open(key.spec("sm2"))) {
      other.unlock(SoftSkf.PIN.toCharArray());

      TokenException locked =
          catchThrowableOfType(
              TokenException.class,
              () -> token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, MESSAGE));

      assertThat(locked.reason()).isEqualTo(TokenReason.PIN_NEEDED);
    }
    assertThat(key.log()).doesNotContain("SKF_ECCSignData signs");
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"SHA256_WITH_ECDSA", "SHA256_WITH_RSA"})
  void areOfNoAlgorithmButTheKeys(SignatureAlgorithm other) {
    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      token.unlock(SoftSkf.PIN.toCharArray());

      TokenException refused =
          catchThrowableOfType(
              TokenException.class, () -> token.sign(token.keys().get(0), other, MESSAGE));

      assertThat(refused.reason()).isEqualTo(TokenReason.ALGORITHM);
    }
  }

  @Test
  void areAskedForOneAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      token.unlock(SoftSkf.PIN.toCharArray());
      List<Future<?>> looks = new ArrayList<>();
      for (int times = 0; times < 40; times++) {
        looks.add(threads.submit(() -> SkfInventory.of(key.library())));
        looks.add(
            threads.submit(
                () -> token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, MESSAGE)));
      }
      for (Future<?> look : looks) {
        look.get(1, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(key.log()).noneMatch(line -> line.contains("AT ONCE"));
    assertThat(key.log()).filteredOn("SKF_ECCSignData signs"::equals).hasSize(40);
  }

  private byte[] sign(String container) {
    try (SkfToken token = SkfToken.open(key.spec(container))) {
      token.unlock(SoftSkf.PIN.toCharArray());
      TokenKey signer = token.keys().get(0);
      return token.sign(signer, signer.algorithm(), MESSAGE);
    }
  }

  private boolean verifies(String container) throws Exception {
    byte[] signature = sign(container);
    SkfContainer shown =
        SkfInventory.of(key.library()).get(0).applications().get(0).containers().stream()
            .filter(each -> each.name().text().equals(container))
            .findFirst()
            .orElseThrow();
    Signature verifier =
        Signature.getInstance(
            container.equals("rsa") ? "SHA256WITHRSA" : "SM3WITHSM2", Bouncy.PROVIDER);
    verifier.initVerify(shown.signing().orElseThrow().getPublicKey());
    verifier.update(MESSAGE);
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    }
  }

  private static String openssl(String container, Path certificate, Path message, Path signature)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("openssl", "pkeyutl", "-verify", "-certin", "-keyform", "DER", "-rawin"));
    command.addAll(
        container.equals("rsa")
            ? List.of("-digest", "sha256")
            : List.of("-digest", "sm3", "-pkeyopt", "distid:1234567812345678"));
    command.addAll(
        List.of(
            "-inkey",
            certificate.toString(),
            "-in",
            message.toString(),
            "-sigfile",
            signature.toString()));
    NativeTools.need("openssl", NativeTools.has("openssl"));
    return NativeTools.attempt(Map.of(), command).output();
  }
}
