package cn.ssp.declaration.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.TokenKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class SignatureCheckTest {
  private static final Instant LONG_AGO = Instant.parse("2019-06-01T00:00:00Z");

  static Stream<Arguments> outcomes() {
    return Stream.of(SignatureAlgorithm.values())
        .flatMap(
            algorithm ->
                Stream.of(
                    Arguments.of(algorithm, Holder.GOOD, Verdict.GOOD),
                    Arguments.of(algorithm, Holder.OTHER_EMPLOYER, Verdict.GOOD),
                    Arguments.of(algorithm, Holder.EXPIRED, Verdict.EXPIRED),
                    Arguments.of(algorithm, Holder.FUTURE, Verdict.INVALID),
                    Arguments.of(algorithm, Holder.ENCRYPTION_ONLY, Verdict.INVALID),
                    Arguments.of(algorithm, Holder.REVOKED, Verdict.BLACKLISTED),
                    Arguments.of(algorithm, Holder.FOREIGN, Verdict.UNTRUSTED),
                    Arguments.of(algorithm, Holder.FORGED, Verdict.UNTRUSTED)));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void tellsWhatIsTheMatterWithACertificate(
      SignatureAlgorithm algorithm, Holder holder, Verdict verdict) {
    byte[] envelope = Sealed.by(algorithm, holder);

    SignatureResult result = check(algorithm, envelope, Sealed.MANIFEST);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.signer()).contains(TestPki.of(algorithm).entity(holder).certificate());
    assertThat(result.claimedTime()).contains(TestPki.NOW);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void takesBothForms(SignatureAlgorithm algorithm) {
    byte[] envelope = Sealed.by(algorithm, Holder.GOOD, SealForm.GM);

    assertThat(check(algorithm, envelope, Sealed.MANIFEST).verdict()).isEqualTo(Verdict.GOOD);
    assertThat(check(algorithm, envelope, "{}".getBytes(UTF_8)).verdict())
        .isEqualTo(Verdict.MISMATCH);
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void isNotOverOtherBytes(SignatureAlgorithm algorithm) {
    byte[] envelope = Sealed.by(algorithm, Holder.GOOD);
    byte[] changed = Sealed.MANIFEST.clone();
    changed[changed.length - 1] ^= 1;

    assertThat(check(algorithm, envelope, changed).verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(check(algorithm, envelope, new byte[0]).verdict()).isEqualTo(Verdict.MISMATCH);
  }

  /** What is the matter with the certificate is said before what is the matter with the data. */
  @ParameterizedTest
  @EnumSource(
      value = Holder.class,
      names = {"EXPIRED", "FUTURE", "REVOKED", "FOREIGN", "ENCRYPTION_ONLY"})
  void theCertificateComesFirst(Holder holder) {
    SignatureAlgorithm algorithm = SignatureAlgorithm.SM3_WITH_SM2;
    byte[] envelope = Sealed.by(algorithm, holder);

    assertThat(check(algorithm, envelope, "{}".getBytes(UTF_8)).verdict())
        .isEqualTo(check(algorithm, envelope, Sealed.MANIFEST).verdict())
        .isNotEqualTo(Verdict.MISMATCH);
  }

  /** Seen years before its root was made, a foreign certificate is foreign, not "not yet valid". */
  @Test
  void aStrangerIsAStrangerAtAnyTime() {
    SignatureAlgorithm algorithm = SignatureAlgorithm.SM3_WITH_SM2;
    byte[] envelope = Sealed.by(algorithm, Holder.FOREIGN);

    for (Instant at : List.of(LONG_AGO, TestPki.NOW, Instant.parse("2060-01-01T00:00:00Z"))) {
      assertThat(
              new SignatureCheck(trust(algorithm)).check(envelope, Sealed.MANIFEST, at).verdict())
          .isEqualTo(Verdict.UNTRUSTED);
    }
  }

  @Test
  void seesTheCertificateAtTheGivenInstant() {
    SignatureAlgorithm algorithm = SignatureAlgorithm.SM3_WITH_SM2;
    SignatureCheck check = new SignatureCheck(Trust.in(TestPki.of(algorithm).root()));
    byte[] good = Sealed.by(algorithm, Holder.GOOD);

    // Valid from 2026-01-01T00:00:00Z to 2029-01-01T00:00:00Z, both instants included.
    assertThat(verdict(check, good, "2025-12-31T23:59:59Z")).isEqualTo(Verdict.INVALID);
    assertThat(verdict(check, good, "2026-01-01T00:00:00Z")).isEqualTo(Verdict.GOOD);
    assertThat(verdict(check, good, "2029-01-01T00:00:00Z")).isEqualTo(Verdict.GOOD);
    assertThat(verdict(check, good, "2029-01-01T00:00:01Z")).isEqualTo(Verdict.EXPIRED);
  }

  /** A key often holds no certificate but its own; then who checks must pin the issuing CA. */
  @Test
  void needsTheCertificatesBetween() {
    SignatureAlgorithm algorithm = SignatureAlgorithm.SM3_WITH_SM2;
    TestPki pki = TestPki.of(algorithm);
    Entity entity = pki.entity(Holder.GOOD);
    byte[] envelope =
        new Envelope(SealForm.RFC)
            .seal(
                new MemoryToken(entity),
                new TokenKey("A1", entity.certificate(), List.of()),
                Sealed.MANIFEST,
                TestPki.NOW);

    assertThat(verdict(Trust.in(pki.root()), envelope)).isEqualTo(Verdict.UNTRUSTED);
    assertThat(verdict(Trust.in(pki.issuer()), envelope)).isEqualTo(Verdict.GOOD);
    assertThat(verdict(Trust.in(), envelope)).isEqualTo(Verdict.UNTRUSTED);
  }

  @Test
  void refusesWhatIsBlacklistedHere() {
    SignatureAlgorithm algorithm = SignatureAlgorithm.SM3_WITH_SM2;
    TestPki pki = TestPki.of(algorithm);
    Trust trust =
        Trust.in(pki.root()).refusing(CertificateId.of(pki.entity(Holder.EXPIRED).certificate()));

    assertThat(verdict(trust, Sealed.by(algorithm, Holder.EXPIRED))).isEqualTo(Verdict.BLACKLISTED);
    assertThat(verdict(trust, Sealed.by(algorithm, Holder.GOOD))).isEqualTo(Verdict.GOOD);
  }

  /** As a USB key is without them. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void completesAChainByWhatIsKnownOtherwise(SignatureAlgorithm algorithm) {
    TestPki pki = TestPki.of(algorithm);
    TestPki.Entity good = pki.entity(Holder.GOOD);
    TokenKey bare = new TokenKey("A1", good.certificate(), List.of());
    TokenKey whole = new TokenKey("A1", good.certificate(), List.of(pki.issuer(), pki.root()));
    Trust trust = trust(pki.root(), pki.entity(Holder.FOREIGN).chain().get(0), pki.issuer());

    assertThat(trust.completed(bare).chain()).containsExactly(pki.issuer());
    assertThat(trust.completed(whole)).isEqualTo(whole);
    assertThat(Trust.in(pki.root()).completed(bare)).isEqualTo(bare);
    byte[] envelope =
        new Envelope(SealForm.RFC)
            .seal(new MemoryToken(good), trust.completed(bare), Sealed.MANIFEST, TestPki.NOW);
    assertThat(verdict(Trust.in(pki.root()), envelope)).isEqualTo(Verdict.GOOD);
  }

  private static Trust trust(X509Certificate root, X509Certificate... intermediates) {
    return new Trust(List.of(root), List.of(intermediates), List.of(), Set.of());
  }

  /** Then nothing that it issued can be believed. */
  @Test
  void refusesWhatABlacklistedAuthorityIssued() {
    TestPki pki = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
    Trust trust = Trust.in(pki.root()).refusing(CertificateId.of(pki.issuer()));

    assertThat(verdict(trust, Sealed.by(SignatureAlgorithm.SM3_WITH_SM2, Holder.GOOD)))
        .isEqualTo(Verdict.BLACKLISTED);
  }

  /** The codes of the guide, part one, 6 (4). */
  @Test
  void theCodesAreThoseOfTheGuide() {
    assertThat(Verdict.values())
        .extracting(Verdict::code)
        .containsExactly(0, 800, 809, 810, 820, 823);
  }

  private static SignatureResult check(
      SignatureAlgorithm algorithm, byte[] envelope, byte[] content) {
    return new SignatureCheck(trust(algorithm)).check(envelope, content, TestPki.NOW);
  }

  private static Verdict verdict(Trust trust, byte[] envelope) {
    return new SignatureCheck(trust).check(envelope, Sealed.MANIFEST, TestPki.NOW).verdict();
  }

  private static Verdict verdict(SignatureCheck check, byte[] envelope, String at) {
    return check.check(envelope, Sealed.MANIFEST, Instant.parse(at)).verdict();
  }

  private static Trust trust(SignatureAlgorithm algorithm) {
    TestPki pki = TestPki.of(algorithm);
    return Trust.in(pki.root()).revoking(pki.revocationList());
  }
}
