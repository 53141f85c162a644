package cn.ssp.declaration.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list is believed or it is not; what it cannot tell is never taken for good news. */
@NullMarked
class RevocationTest {
  private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SM3_WITH_SM2;
  private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

  private final TestPki pki = TestPki.of(SM2);

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void asksTheListOfTheIssuer(SignatureAlgorithm algorithm) {
    TestPki own = TestPki.of(algorithm);
    CertificateCheck check =
        new CertificateCheck(Trust.in(own.root()).revoking(own.revocationList()));

    assertThat(
            check.check(
                own.entity(Holder.REVOKED).certificate(), List.of(own.issuer()), TestPki.NOW))
        .isEqualTo(new CertificateResult(Verdict.BLACKLISTED, Revocation.CHECKED));
    assertThat(
            check.check(own.entity(Holder.GOOD).certificate(), List.of(own.issuer()), TestPki.NOW))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.CHECKED));
  }

  @Test
  void aListThatIsDueSaysNothing() {
    X509CRL october = pki.revocationList(OCTOBER, NOVEMBER);

    assertThat(check(Holder.REVOKED, TestPki.NOW, october))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.LIST_STALE));
    assertThat(check(Holder.REVOKED, NOVEMBER, october).verdict()).isEqualTo(Verdict.BLACKLISTED);
    assertThat(check(Holder.REVOKED, NOVEMBER.plusSeconds(1), october).verdict())
        .isEqualTo(Verdict.GOOD);
  }

  /** It blacklists the good certificate, and is by a CA of the right name. */
  @Test
  void aForgedListSaysNothing() {
    assertThat(check(Holder.GOOD, TestPki.NOW, pki.forgedRevocationList()))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.LIST_UNVERIFIED));
  }

  @Test
  void aForgedListDoesNotHideTheRealOne() {
    assertThat(check(Holder.REVOKED, TestPki.NOW, pki.forgedRevocationList(), pki.revocationList()))
        .isEqualTo(new CertificateResult(Verdict.BLACKLISTED, Revocation.CHECKED));
  }

  @Test
  void saysThatThereIsNoList() {
    assertThat(check(Holder.REVOKED, TestPki.NOW))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.NO_LIST));
  }

  /** A declaration that was received before the key was lost stays good. */
  @Test
  void isNotRevokedBeforeItWas() {
    assertThat(check(Holder.REVOKED, OCTOBER, pki.revocationList(NOVEMBER, DECEMBER)))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.CHECKED));
    assertThat(check(Holder.REVOKED, NOVEMBER, pki.revocationList(NOVEMBER, DECEMBER)).verdict())
        .isEqualTo(Verdict.BLACKLISTED);
  }

  @Test
  void aRevokedCertificateThatHasExpiredIsStillRevoked() {
    Instant in2030 = Instant.parse("2030-01-01T00:00:00Z");

    assertThat(check(Holder.REVOKED, in2030, pki.revocationList(NOVEMBER, in2030)).verdict())
        .isEqualTo(Verdict.BLACKLISTED);
    assertThat(check(Holder.GOOD, in2030, pki.revocationList(NOVEMBER, in2030)).verdict())
        .isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void aCaIsAskedForToo() {
    X509CRL own = pki.revocationList();

    assertThat(check(Holder.GOOD, TestPki.NOW, own, pki.issuerRevocationList(NOVEMBER, DECEMBER)))
        .isEqualTo(new CertificateResult(Verdict.BLACKLISTED, Revocation.CHECKED));
    assertThat(check(Holder.GOOD, TestPki.NOW, own, pki.issuerRevocationList(OCTOBER, NOVEMBER)))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.LIST_STALE));
    assertThat(check(Holder.GOOD, OCTOBER, own, pki.issuerRevocationList(NOVEMBER, DECEMBER)))
        .isEqualTo(new CertificateResult(Verdict.GOOD, Revocation.CHECKED));
  }

  @Test
  void warnsWhereNobodyKnows() {
    assertThat(List.of(Revocation.values()))
        .filteredOn(Revocation::isUnknown)
        .containsExactly(Revocation.NO_LIST, Revocation.LIST_STALE, Revocation.LIST_UNVERIFIED);
  }

  private CertificateResult check(Holder holder, Instant at, X509CRL... lists) {
    return new CertificateCheck(Trust.in(pki.root()).revoking(lists))
        .check(pki.entity(holder).certificate(), List.of(pki.issuer()), at);
  }
}
