package cn.ssp.declaration.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.TokenKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an outsider finds, who has OpenSSL and nothing of ssp. */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class VerifySignatureScriptTest {
  private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SM3_WITH_SM2;
  private static final int GOOD = 0;
  private static final int MISMATCH = 1;
  private static final int USAGE = 2;
  private static final int UNTRUSTED = 3;
  private static final int NOT_IN_FORCE = 4;
  private static final int NOT_FOR_SIGNING = 5;

  @TempDir Path folder;
  private Path root = Path.of("");
  private Path content = Path.of("");
  private Path envelope = Path.of("");

  /** Names with a space and in Chinese, as downloads have. */
  @BeforeEach
  void lay() throws IOException {
    root = folder.resolve("根 证书.pem");
    content = folder.resolve("manifest 1.json");
    envelope = folder.resolve("manifest 1.json.p7s");
    Files.write(content, Sealed.MANIFEST);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void takesAGoodOne(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, Sealed.by(algorithm, Holder.GOOD));

    Run run = run();

    assertThat(run.code()).as(run.text()).isEqualTo(GOOD);
    assertThat(run.text()).contains("good signature by: ", "苏州示例科技有限公司");
  }

  @Test
  void takesTheFormOfGm() throws Exception {
    lay(SM2, Sealed.by(SM2, Holder.GOOD, SealForm.GM));
    assertThat(run().code()).isEqualTo(GOOD);

    Files.writeString(content, "{}");
    assertThat(run().code()).isEqualTo(MISMATCH);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesChangedContent(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, Sealed.by(algorithm, Holder.GOOD));
    Files.writeString(content, new String(Sealed.MANIFEST, UTF_8).replace("2026-12", "2026-11"));

    Run run = run();

    assertThat(run.code()).isEqualTo(MISMATCH);
    assertThat(run.text())
        .isEqualTo("签名与内容不符（800）\nthe signature does not fit the content (800)\n");
  }

  /** The last bytes of an envelope are the signature's. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesAChangedSignature(SignatureAlgorithm algorithm) throws Exception {
    byte[] changed = Sealed.by(algorithm, Holder.GOOD);
    changed[changed.length - 1] ^= 1;
    lay(algorithm, changed);

    assertThat(run().code()).isEqualTo(MISMATCH);
  }

  /** One bit anywhere: what is not signed may change, but then nothing else may be believed. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void neverTakesOtherContentWhateverIsChanged(SignatureAlgorithm algorithm) throws Exception {
    byte[] good = Sealed.by(algorithm, Holder.GOOD);
    Random random = new Random(4);
    Files.writeString(content, "{}");
    for (int round = 0; round < 3; round++) {
      byte[] changed = good.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      lay(algorithm, changed);

      assertThat(run().code()).as("round " + round).isBetween(MISMATCH, NOT_FOR_SIGNING);
    }
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesAStranger(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, Sealed.by(algorithm, Holder.FOREIGN));

    assertThat(run().code()).isEqualTo(UNTRUSTED);
  }

  /** An employer is no CA: what its key has signed is not a link of a chain. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesWhatAnEmployerIssued(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, Sealed.by(algorithm, Holder.FORGED));

    assertThat(run().code()).isEqualTo(UNTRUSTED);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesAStrangerBesideTheRealOne(SignatureAlgorithm algorithm) throws Exception {
    for (int place : new int[] {0, 9, 10}) {
      lay(algorithm, Sealed.withATwin(algorithm, place));

      assertThat(run().code()).isIn(MISMATCH, UNTRUSTED);
    }
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesWhatIsNotInForce(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, Sealed.by(algorithm, Holder.EXPIRED));
    assertThat(run().code()).isEqualTo(NOT_IN_FORCE);
    assertThat(run(Instant.parse("2025-06-01T00:00:00Z")).code()).isEqualTo(GOOD);

    lay(algorithm, Sealed.by(algorithm, Holder.FUTURE));
    assertThat(run().code()).isEqualTo(NOT_IN_FORCE);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void refusesTheCertificateForEncryption(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, Sealed.by(algorithm, Holder.ENCRYPTION_ONLY));

    assertThat(run().code()).isEqualTo(NOT_FOR_SIGNING);
  }

  @Test
  void needsTheWholeChain() throws Exception {
    Entity entity = TestPki.of(SM2).entity(Holder.GOOD);
    lay(
        SM2,
        new Envelope(SealForm.RFC)
            .seal(
                new MemoryToken(entity),
                new TokenKey("A1", entity.certificate(), List.of()),
                Sealed.MANIFEST,
                TestPki.NOW));

    assertThat(run().code()).isEqualTo(UNTRUSTED);
  }

  @Test
  void saysWhatItCannotRead() throws Exception {
    lay(SM2, "no envelope".getBytes(UTF_8));
    assertThat(run().code()).isEqualTo(USAGE);

    Files.write(envelope, Sealed.by(SM2, Holder.GOOD));
    Files.writeString(root, "no certificate");
    assertThat(run().text()).contains("not a certificate: " + root);

    assertThat(script(List.of()).code()).isEqualTo(USAGE);
    assertThat(script(List.of("-t", "yesterday", "a", "b", "c")).code()).isEqualTo(USAGE);
    assertThat(script(List.of("a", "b", "c")).text()).contains("cannot be read: a");
  }

  private void lay(SignatureAlgorithm algorithm, byte[] bytes) throws Exception {
    Files.writeString(root, pem(TestPki.of(algorithm).root()));
    Files.write(envelope, bytes);
  }

  private Run run() throws Exception {
    return run(TestPki.NOW);
  }

  private Run run(Instant at) throws Exception {
    return script(
        Stream.of("-t", at.getEpochSecond(), root, content, envelope)
            .map(Object::toString)
            .toList());
  }

  private Run script(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("scripts/verify-signature"));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    process.getInputStream().transferTo(text);
    return new Run(process.waitFor(), text.toString(UTF_8));
  }

  private static String pem(X509Certificate certificate) throws CertificateEncodingException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private record Run(int code, String text) {}
}
