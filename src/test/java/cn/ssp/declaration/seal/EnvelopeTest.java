package cn.ssp.declaration.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class EnvelopeTest {
  /** Object identifiers as RFC 5652, 3370, 5754, 5758, GM/T 0006 and GM/T 0010 list them. */
  @ParameterizedTest
  @CsvSource({
    "SM3_WITH_SM2,      RFC, 1.2.840.113549.1.7.2,      1.2.840.113549.1.7.1,      1,  1.2.156.10197.1.401,     1.2.156.10197.1.501",
    "SM3_WITH_SM2,      GM,  1.2.156.10197.6.1.4.2.2,   1.2.156.10197.6.1.4.2.1,   1,  1.2.156.10197.1.401,     1.2.156.10197.1.301.1",
    "SHA256_WITH_RSA,   RFC, 1.2.840.113549.1.7.2,      1.2.840.113549.1.7.1,      1,  2.16.840.1.101.3.4.2.1,  1.2.840.113549.1.1.1",
    "SHA256_WITH_ECDSA, RFC, 1.2.840.113549.1.7.2,      1.2.840.113549.1.7.1,      1,  2.16.840.1.101.3.4.2.1,  1.2.840.10045.4.3.2"
  })
  void namesItsPartsByTheStandards(
      SignatureAlgorithm algorithm,
      SealForm form,
      String signedData,
      String data,
      long version,
      String digest,
      String signature) {
    ContentInfo info = ContentInfo.getInstance(Sealed.by(algorithm, Holder.GOOD, form));
    SignedData signed = SignedData.getInstance(info.getContent());
    SignerInfo signer = signer(signed);

    assertThat(info.getContentType().getId()).isEqualTo(signedData);
    assertThat(signed.getVersion()).isEqualTo(new ASN1Integer(version));
    assertThat(signed.getEncapContentInfo().getContentType().getId()).isEqualTo(data);
    assertThat(signed.getEncapContentInfo().getContent()).isNull();
    assertThat(signer.getDigestAlgorithm().getAlgorithm().getId()).isEqualTo(digest);
    assertThat(signer.getDigestEncryptionAlgorithm().getAlgorithm().getId()).isEqualTo(signature);
    assertThat(attribute(signer, "1.2.840.113549.1.9.3")).isEqualTo(new ASN1ObjectIdentifier(data));
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void signsTypeDigestTimeAndCertificate(SignatureAlgorithm algorithm) {
    SignerInfo signer = signer(signedData(Sealed.by(algorithm, Holder.GOOD)));

    assertThat(
            SignedData.getInstance(
                    ContentInfo.getInstance(Sealed.by(algorithm, Holder.GOOD)).getContent())
                .getCertificates()
                .size())
        .as("the signer's and the issuing CA's, not the root's")
        .isEqualTo(2);
    assertThat(signer.getAuthenticatedAttributes().toArray())
        .extracting(attribute -> Attribute.getInstance(attribute).getAttrType().getId())
        .contains(
            "1.2.840.113549.1.9.3", // contentType
            "1.2.840.113549.1.9.4", // messageDigest
            "1.2.840.113549.1.9.5", // signingTime
            "1.2.840.113549.1.9.16.2.47"); // signingCertificateV2
  }

  /** RFC 5652, 11.3: two digits of the year to 2049, four from 2050. */
  @Test
  void writesTheTimeInTheCalendarOfTheStandard() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      assertThat(timeOf(Instant.parse("2026-11-23T02:00:00Z")))
          .isEqualTo(new ASN1UTCTime("261123020000Z"));
      assertThat(timeOf(Instant.parse("2049-12-31T23:59:59Z")))
          .isEqualTo(new ASN1UTCTime("491231235959Z"));
      assertThat(timeOf(Instant.parse("2050-01-01T00:00:00Z")))
          .isEqualTo(new ASN1GeneralizedTime("20500101000000Z"));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Such as a driver that hashes once more, or two containers that were mixed up. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void doesNotGiveOutASignatureThatItsCertificateDoesNotVerify(SignatureAlgorithm algorithm) {
    TestPki pki = TestPki.of(algorithm);
    TokenKey shown = pki.entity(Holder.GOOD).tokenKey();
    MemoryToken otherKey = new MemoryToken(pki.entity(Holder.OTHER_EMPLOYER));

    TokenException refused =
        catchThrowableOfType(
            TokenException.class,
            () -> new Envelope(SealForm.RFC).seal(otherKey, shown, Sealed.MANIFEST, TestPki.NOW));

    assertThat(refused.reason()).isEqualTo(TokenReason.BAD_SIGNATURE);
  }

  @Test
  void passesOnWhatTheTokenSays() {
    Entity entity = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    TokenException pulled = new TokenException(TokenReason.REMOVED, "A1");

    assertThat(
            catchThrowableOfType(
                TokenException.class,
                () ->
                    new Envelope(SealForm.RFC)
                        .seal(
                            new MemoryToken(entity) {
                              @Override
                              public byte[] sign(
                                  TokenKey key, SignatureAlgorithm algorithm, byte[] message) {
                                throw pulled;
                              }
                            },
                            entity.tokenKey(),
                            Sealed.MANIFEST,
                            TestPki.NOW)))
        .isSameAs(pulled);
  }

  /** A token that holds no more than its own certificate. */
  @Test
  void sendsNoChainWhereThereIsNone() {
    Entity entity = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    TokenKey alone = new TokenKey("A1", entity.certificate(), List.of());

    byte[] envelope =
        new Envelope(SealForm.RFC)
            .seal(new MemoryToken(entity), alone, "".getBytes(UTF_8), TestPki.NOW);

    assertThat(signedData(envelope).getCertificates().size()).isEqualTo(1);
  }

  private static Object timeOf(Instant time) {
    Entity entity = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2).entity(Holder.GOOD);
    byte[] envelope =
        new Envelope(SealForm.RFC)
            .seal(new MemoryToken(entity), entity.tokenKey(), Sealed.MANIFEST, time);
    return attribute(signer(signedData(envelope)), "1.2.840.113549.1.9.5");
  }

  private static SignedData signedData(byte[] envelope) {
    return SignedData.getInstance(ContentInfo.getInstance(envelope).getContent());
  }

  private static SignerInfo signer(SignedData signed) {
    return SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
  }

  private static Object attribute(SignerInfo signer, String oid) {
    for (Object encoded : signer.getAuthenticatedAttributes()) {
      Attribute attribute = Attribute.getInstance(encoded);
      if (attribute.getAttrType().getId().equals(oid)) {
        return attribute.getAttrValues().getObjectAt(0).toASN1Primitive();
      }
    }
    throw new AssertionError("no attribute " + oid);
  }
}
