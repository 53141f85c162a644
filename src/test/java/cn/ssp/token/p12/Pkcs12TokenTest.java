package cn.ssp.token.p12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.Bouncy;
import cn.ssp.token.Pkcs12Spec;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.Token;
import cn.ssp.token.TokenContract;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class Pkcs12TokenTest {
  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir private Path folder;

  /** What holds for files of one algorithm. */
  abstract static class OfAlgorithm extends TokenContract {
    private final SignatureAlgorithm algorithm;
    @TempDir private Path folder;

    OfAlgorithm(SignatureAlgorithm algorithm) {
      this.algorithm = algorithm;
    }

    @Override
    protected Token open() {
      try {
        Entity good = TestPki.of(algorithm).entity(Holder.GOOD);
        return opened(new KeyFiles(folder).byBouncyCastle("PKCS12-AES256-AES128", good));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected char[] pin() {
      return KeyFiles.PIN.toCharArray();
    }

    @Override
    protected SignatureAlgorithm algorithm() {
      return algorithm;
    }

    @Override
    protected OptionalInt triesAtFirst() {
      return OptionalInt.empty();
    }

    @Override
    protected OptionalInt triesAfterAWrongPin() {
      return OptionalInt.empty();
    }
  }

  @Nested
  class OfSm2 extends OfAlgorithm {
    OfSm2() {
      super(SignatureAlgorithm.SM3_WITH_SM2);
    }
  }

  @Nested
  class OfRsa extends OfAlgorithm {
    OfRsa() {
      super(SignatureAlgorithm.SHA256_WITH_RSA);
    }
  }

  @Nested
  class OfEc extends OfAlgorithm {
    OfEc() {
      super(SignatureAlgorithm.SHA256_WITH_ECDSA);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PKCS12-DEF",
        "PKCS12-3DES-3DES",
        "PKCS12-AES256-AES128",
        "PKCS12-AES256-AES128-GCM",
        "PKCS12-PBMAC1"
      })
  void readsWhatBouncyCastleWrites(String type) throws Exception {
    Entity good = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);

    assertSigns(new KeyFiles(folder).byBouncyCastle(type, good), good);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void readsWhatOpenSslWrites(SignatureAlgorithm algorithm) throws Exception {
    KeyFiles.requireOpenSsl();
    Entity good = TestPki.of(algorithm).entity(Holder.GOOD);

    assertSigns(new KeyFiles(folder).byOpenSsl(good), good);
    assertSigns(new KeyFiles(folder).byOpenSsl(good, "-legacy"), good);
  }

  /** Made by OpenSSL 1.1.1w with what it does where nothing is asked for: RC2, 3DES and SHA-1. */
  @ParameterizedTest
  @CsvSource({"rsa, SHA256_WITH_RSA", "ec,  SHA256_WITH_ECDSA", "sm2, SM3_WITH_SM2"})
  void readsWhatOpenSslBeforeVersion3Wrote(String keys, SignatureAlgorithm algorithm)
      throws Exception {
    Path file = Path.of(Pkcs12TokenTest.class.getResource("openssl-1.1-" + keys + ".p12").toURI());

    try (Token token = opened(file)) {
      token.unlock(KeyFiles.PIN.toCharArray());
      TokenKey key = token.keys().get(0);
      Signature verifier = Signature.getInstance(algorithm.standardName(), Bouncy.PROVIDER);
      verifier.initVerify(key.certificate().getPublicKey());
      verifier.update(MESSAGE);

      assertThat(verifier.verify(token.sign(key, algorithm, MESSAGE))).isTrue();
    }
    assertThat(reasonOf(() -> unlock(file, "654321"))).isEqualTo(TokenReason.PIN_REFUSED);
  }

  /** BouncyCastle's key store reads none that is encrypted by SM4; that is no wrong PIN. */
  @Test
  void tellsAnEncryptionThatItCannotReadFromAWrongPin() throws Exception {
    KeyFiles.requireOpenSsl();
    Entity good = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    Path file = new KeyFiles(folder).byOpenSsl(good, "-keypbe", "SM4-CBC", "-certpbe", "SM4-CBC");

    assertThat(reasonOf(() -> unlock(file, KeyFiles.PIN))).isEqualTo(TokenReason.FILE_ENCRYPTION);
    assertThat(reasonOf(() -> unlock(file, "654321"))).isEqualTo(TokenReason.PIN_REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"RSA, SHA256_WITH_RSA", "EC, SHA256_WITH_ECDSA"})
  void readsWhatKeytoolWrites(String keys, SignatureAlgorithm algorithm) throws Exception {
    try (Token token = opened(new KeyFiles(folder).byKeytool(keys))) {
      token.unlock(KeyFiles.PIN.toCharArray());

      TokenKey key = token.keys().get(0);
      assertThat(key.algorithm()).isEqualTo(algorithm);
      assertThat(token.sign(key, algorithm, MESSAGE)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-legacy"})
  void tellsAWrongPinFromAWrongFile(String option) throws Exception {
    KeyFiles.requireOpenSsl();
    Entity good = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    String[] options = option.isEmpty() ? new String[0] : new String[] {option};
    Path file = new KeyFiles(folder).byOpenSsl(good, options);

    assertThat(reasonOf(() -> unlock(file, "654321"))).isEqualTo(TokenReason.PIN_REFUSED);
    byte[] bytes = Files.readAllBytes(file);
    Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(reasonOf(() -> opened(half))).isEqualTo(TokenReason.FILE_WRONG);
    Path text = Files.writeString(folder.resolve("text"), "not a key");
    assertThat(reasonOf(() -> opened(text))).isEqualTo(TokenReason.FILE_WRONG);
    Path none = folder.resolve("none");
    assertThat(reasonOf(() -> opened(none))).isEqualTo(TokenReason.FILE_MISSING);
  }

  @Test
  void takesTheKeyOfTheAlias() throws Exception {
    Entity good = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    Path file = new KeyFiles(folder).byBouncyCastle("PKCS12-AES256-AES128", good);

    try (Token token = Pkcs12Token.open(new Pkcs12Spec(file, Optional.of("acme")))) {
      token.unlock(KeyFiles.PIN.toCharArray());
      assertThat(token.keys()).extracting(TokenKey::id).containsExactly("acme");
    }
    try (Token token = Pkcs12Token.open(new Pkcs12Spec(file, Optional.of("beta")))) {
      TokenException none =
          catchThrowableOfType(
              TokenException.class, () -> token.unlock(KeyFiles.PIN.toCharArray()));
      assertThat(none.reason()).isEqualTo(TokenReason.NO_KEY);
      assertThat(none.args().get(1).text()).isEqualTo(file + "#beta: acme");
    }
  }

  /** The stick it is on may be pulled out: it was read whole when it was opened. */
  @Test
  void signsThoughItsFileIsGone() throws Exception {
    Entity good = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    Path file = new KeyFiles(folder).byBouncyCastle("PKCS12-AES256-AES128", good);
    try (Token token = opened(file)) {
      Files.delete(file);
      token.unlock(KeyFiles.PIN.toCharArray());

      assertThat(token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, MESSAGE))
          .isNotEmpty();
    }
  }

  @Test
  void forgetsItsKeysWhenClosed() throws Exception {
    Entity good = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    Token token = opened(new KeyFiles(folder).byBouncyCastle("PKCS12-AES256-AES128", good));
    token.unlock(KeyFiles.PIN.toCharArray());
    token.close();

    assertThat(reasonOf(token::keys)).isEqualTo(TokenReason.PIN_NEEDED);
  }

  private static void assertSigns(Path file, Entity entity) {
    try (Token token = opened(file)) {
      token.unlock(KeyFiles.PIN.toCharArray());
      TokenKey key = token.keys().get(0);

      assertThat(key.certificate()).isEqualTo(entity.certificate());
      assertThat(key.chain()).isEqualTo(entity.chain());
      assertThat(token.sign(key, key.algorithm(), MESSAGE)).isNotEmpty();
    }
  }

  private static Token opened(Path file) {
    return Pkcs12Token.open(new Pkcs12Spec(file, Optional.empty()));
  }

  private static void unlock(Path file, String pin) {
    try (Token token = opened(file)) {
      token.unlock(pin.toCharArray());
    }
  }

  private static TokenReason reasonOf(ThrowingCallable call) {
    return catchThrowableOfType(TokenException.class, call).reason();
  }
}
