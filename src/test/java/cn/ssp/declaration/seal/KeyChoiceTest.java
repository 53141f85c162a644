package cn.ssp.declaration.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.Arg;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class KeyChoiceTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final Employer ACME = employer(TestPki.CREDIT_CODE, TestPki.INSURANCE_NUMBER);

  /** Both certificates of a double-certificate key are the employer's; one is for signing. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void takesTheSigningCertificateOfAPair(SignatureAlgorithm algorithm) {
    TestPki pki = TestPki.of(algorithm);
    TokenKey signing = key("sign", pki, Holder.GOOD);
    KeyChoice choice = choice(key("enc", pki, Holder.ENCRYPTION_ONLY), signing);

    assertThat(choice.only().key()).isEqualTo(signing);
    assertThat(choice.only().match()).isEqualTo(EmployerMatch.BOUND);
    assertThat(choice.candidates().get(0).unfit()).contains(Unfit.NOT_FOR_SIGNING);
  }

  @ParameterizedTest
  @CsvSource({
    "ENCRYPTION_ONLY, NOT_FOR_SIGNING",
    "EXPIRED,         EXPIRED",
    "FUTURE,          NOT_YET_VALID",
    "OTHER_EMPLOYER,  OTHER_EMPLOYER",
    "UNBOUND,         NO_NUMBER"
  })
  void saysWhyNot(Holder holder, Unfit unfit) {
    KeyChoice choice = choice(key("A1", PKI, holder));

    assertThat(choice.candidates().get(0).unfit()).contains(unfit);
    assertThat(reason(choice)).isEqualTo(TokenReason.NO_KEY);
  }

  @Test
  void doesNotGuessBetweenTwo() {
    KeyChoice choice = choice(key("A1", PKI, Holder.GOOD), key("A2", PKI, Holder.REVOKED));

    assertThat(choice.fit()).hasSize(2);
    assertThat(reason(choice)).isEqualTo(TokenReason.SEVERAL);
  }

  @Test
  void findsNothingOnAnEmptyToken() {
    assertThat(reason(choice())).isEqualTo(TokenReason.NO_KEY);
  }

  /** An issuing CA's certificate in a token is no one's to sign with. */
  @Test
  void aCaCertificateIsNotForSigning() {
    TokenKey issuer = new TokenKey("ca", PKI.issuer(), List.of(PKI.root()));

    assertThat(
            KeyChoice.of(List.of(issuer), Employer.named("acme"), NumberPlaces.KNOWN, TestPki.NOW)
                .candidates()
                .get(0)
                .unfit())
        .contains(Unfit.NOT_FOR_SIGNING);
  }

  /** An old blue key's RSA of 1024 bits, and a kind of key that no CA medium has. */
  @ParameterizedTest
  @CsvSource({"RSA, 1024", "Ed25519, 255"})
  void passesOverKeysThatProveNothing(String kind, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    TestPki.Entity entity = PKI.entity(generator.generateKeyPair());
    KeyChoice choice = choice(entity.tokenKey());

    assertThat(choice.candidates().get(0).unfit()).contains(Unfit.ALGORITHM);
    assertThat(
            new CertificateCheck(Trust.in(PKI.root()))
                .check(entity.certificate(), entity.chain(), TestPki.NOW)
                .verdict())
        .isEqualTo(Verdict.INVALID);
  }

  /** The certificate says credit code 91320509MA1ACME003 and number 32050001. */
  @ParameterizedTest
  @CsvSource({
    "91320509MA1ACME003, 32050001, BOUND",
    "91320509MA1ACME003, '',       BOUND",
    "'',                 32050001, BOUND",
    "91320509MA1ACME003, 32050009, NUMBER_MISSING",
    "91110000101623741K, 32050001, OTHER",
    "91110000101623741K, '',       OTHER",
    "'',                 32050009, OTHER",
    "'',                 3205000,  OTHER",
    "'',                 2050001,  OTHER",
    "'',                 '',       UNKNOWN"
  })
  void comparesTheEmployersNumbers(String creditCode, String number, EmployerMatch match) {
    assertThat(
            EmployerMatch.of(
                PKI.entity(Holder.GOOD).certificate(),
                employer(creditCode, number),
                NumberPlaces.KNOWN))
        .isEqualTo(match);
  }

  /** A certificate whose extensions are not looked at says its number nowhere else. */
  @Test
  void looksWhereItIsTold() {
    NumberPlaces subjectAlone = new NumberPlaces(List.of("2.5.4.97"), List.of());
    NumberPlaces elsewhere = new NumberPlaces(List.of(), List.of("1.2.156.10260.4.1.2"));

    assertThat(EmployerMatch.of(PKI.entity(Holder.GOOD).certificate(), ACME, subjectAlone))
        .isEqualTo(EmployerMatch.NUMBER_MISSING);
    assertThat(EmployerMatch.of(PKI.entity(Holder.GOOD).certificate(), ACME, elsewhere))
        .isEqualTo(EmployerMatch.BOUND);
  }

  @Test
  void showsWhatACertificateSays() {
    assertThat(CertificateText.of(PKI.entity(Holder.GOOD).certificate()))
        .containsExactly(
            new CertificateText("2.5.4.6", "CN"),
            new CertificateText("2.5.4.10", "苏州示例科技有限公司"),
            new CertificateText("2.5.4.97", "91320509MA1ACME003"),
            new CertificateText("2.5.4.3", "苏州示例科技有限公司"),
            new CertificateText("1.2.156.10260.4.1.2", "32050001"),
            new CertificateText("1.2.156.10260.4.4", "91320509MA1ACME003"));
  }

  /** Valid to 2029-01-01T00:00:00Z, which is 8 in the morning of that day in Shanghai. */
  @Test
  void tellsTheUserWhy() {
    Candidate expired = choice(key("A1", PKI, Holder.EXPIRED)).candidates().get(0);

    assertThat(Messages.in(Language.EN).message(Candidate.UNFIT, expired.args(), Arg::text))
        .isEqualTo("A1 is not used: its certificate expired on 2026-01-01");
    assertThat(Messages.in(Language.ZH).message(Candidate.UNFIT, expired.args(), Arg::text))
        .isEqualTo("不使用 A1：证书已于 2026-01-01 到期");
  }

  private static KeyChoice choice(TokenKey... keys) {
    return KeyChoice.of(Arrays.asList(keys), ACME, NumberPlaces.KNOWN, TestPki.NOW);
  }

  private static TokenReason reason(KeyChoice choice) {
    return catchThrowableOfType(TokenException.class, choice::only).reason();
  }

  private static TokenKey key(String id, TestPki pki, Holder holder) {
    TestPki.Entity entity = pki.entity(holder);
    return new TokenKey(id, entity.certificate(), entity.chain());
  }

  private static Employer employer(String creditCode, String number) {
    return new Employer(
        "acme",
        Optional.empty(),
        CreditCode.of(creditCode),
        Optional.of(number).filter(told -> !told.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }
}
