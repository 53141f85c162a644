package cn.ssp.declaration.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever comes in over the wire gets a verdict, and never a good one that it does not deserve.
 */
@NullMarked
class MalformedEnvelopeTest {
  private static final int ROUNDS = 600;
  private static final SignatureAlgorithm SM2 = SignatureAlgorithm.SM3_WITH_SM2;

  /** Where the envelope's own bytes are changed, the signed ones are the same or not accepted. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void aChangedByteIsNeverFollowedByAnException(SignatureAlgorithm algorithm) {
    byte[] envelope = Sealed.by(algorithm, Holder.GOOD);
    byte[] other = "{\"business\":\"removal\"}".getBytes(UTF_8);
    long seed = 20261123L;
    Random random = new Random(seed);
    SignatureCheck check = new SignatureCheck(Trust.in(TestPki.of(algorithm).root()));

    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutant = mutant(envelope, random);
      String name = "seed " + seed + ", round " + round;

      SignatureResult result = check.check(mutant, Sealed.MANIFEST, TestPki.NOW);

      if (result.verdict() == Verdict.GOOD) {
        assertThat(result.signer())
            .as(name)
            .contains(TestPki.of(algorithm).entity(Holder.GOOD).certificate());
      }
      assertThat(check.check(mutant, other, TestPki.NOW).verdict())
          .as(name)
          .isNotEqualTo(Verdict.GOOD);
    }
  }

  @Test
  void nothingAtAllIsNoSignature() {
    assertThat(verdict(new byte[0])).isEqualTo(Verdict.MISMATCH);
    assertThat(verdict("not an envelope".getBytes(UTF_8))).isEqualTo(Verdict.MISMATCH);
    assertThat(verdict(new byte[] {0x30, (byte) 0x80, 0, 0})).isEqualTo(Verdict.MISMATCH);
  }

  @Test
  void bytesBehindTheEndAreNoPartOfAnEnvelope() {
    byte[] good = Sealed.by(SM2, Holder.GOOD);

    assertThat(verdict(Arrays.copyOf(good, good.length + 1))).isEqualTo(Verdict.MISMATCH);
    assertThat(verdict(Arrays.copyOf(good, good.length - 1))).isEqualTo(Verdict.MISMATCH);
  }

  /** Nested a hundred thousand deep. */
  @Test
  void depthDoesNotExhaustTheStack() {
    byte[] deep = new byte[200_000];
    for (int index = 0; index < deep.length; index += 2) {
      deep[index] = 0x30;
      deep[index + 1] = (byte) 0x80;
    }

    assertThat(verdict(deep)).isEqualTo(Verdict.MISMATCH);
  }

  @Test
  void anEnvelopeWithoutItsCertificateIsInvalid() throws Exception {
    SignedData signed = signed(Sealed.by(SM2, Holder.GOOD));

    assertThat(
            verdict(
                wrapped(
                    new SignedData(
                        signed.getDigestAlgorithms(),
                        signed.getEncapContentInfo(),
                        null,
                        null,
                        signed.getSignerInfos()))))
        .isEqualTo(Verdict.INVALID);
  }

  @Test
  void takesOneSignerAndNoContentOfItsOwn() throws Exception {
    SignedData signed = signed(Sealed.by(SM2, Holder.GOOD));
    SignedData second = signed(Sealed.by(SM2, Holder.OTHER_EMPLOYER));
    ASN1EncodableVector both = new ASN1EncodableVector();
    both.add(signed.getSignerInfos().getObjectAt(0));
    both.add(second.getSignerInfos().getObjectAt(0));
    ContentInfo content =
        new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(Sealed.MANIFEST));

    assertThat(verdict(wrapped(with(signed, signed.getEncapContentInfo(), new DERSet(both)))))
        .isEqualTo(Verdict.MISMATCH);
    assertThat(verdict(wrapped(with(signed, signed.getEncapContentInfo(), new DERSet()))))
        .isEqualTo(Verdict.MISMATCH);
    assertThat(verdict(wrapped(with(signed, content, signed.getSignerInfos()))))
        .isEqualTo(Verdict.MISMATCH);
  }

  /** Or its content could be the attributes of another signature, and pass for signed. */
  @Test
  void wantsSignedAttributes() throws Exception {
    SignedData signed = signed(Sealed.by(SM2, Holder.GOOD));
    SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
    byte[] attributes = signer.getAuthenticatedAttributes().getEncoded("DER");
    SignerInfo bare =
        new SignerInfo(
            signer.getSID(),
            signer.getDigestAlgorithm(),
            (ASN1Set) null,
            signer.getDigestEncryptionAlgorithm(),
            signer.getEncryptedDigest(),
            null);
    byte[] envelope = wrapped(with(signed, signed.getEncapContentInfo(), new DERSet(bare)));

    assertThat(
            new SignatureCheck(Trust.in(TestPki.of(SM2).root()))
                .check(envelope, attributes, TestPki.NOW)
                .verdict())
        .isEqualTo(Verdict.MISMATCH);
  }

  /** The real certificate must not vouch for a stranger's signature because it is named alike. */
  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void checksTheSignatureByTheCertificateThatItChecked(SignatureAlgorithm algorithm)
      throws Exception {
    TestPki pki = TestPki.of(algorithm);
    SignatureCheck check = new SignatureCheck(Trust.in(pki.root()));

    assertThat(CertificateId.of(pki.entity(Holder.FOREIGN).certificate()))
        .isEqualTo(CertificateId.of(pki.entity(Holder.GOOD).certificate()));
    for (int place : new int[] {0, 9, 10}) {
      byte[] envelope = Sealed.withATwin(algorithm, place);
      assertThat(check.check(envelope, Sealed.MANIFEST, TestPki.NOW).verdict())
          .as("place " + place)
          .isIn(Verdict.MISMATCH, Verdict.UNTRUSTED);
    }
  }

  /** Sixteen certificates may come along, but a heap of them only keeps the search busy. */
  @Test
  void doesNotSearchAHeapOfCertificates() throws Exception {
    assertThat(verdict(withCertificates(16))).isEqualTo(Verdict.GOOD);
    assertThat(verdict(withCertificates(17))).isEqualTo(Verdict.MISMATCH);
  }

  /**
   * Two certificates of one key: the one that was not signed for must not take the other's place.
   */
  @Test
  void theCertificateIsPartOfWhatIsSigned() throws Exception {
    SignedData signed = signed(Sealed.by(SM2, Holder.GOOD));
    OpenEnvelope open = OpenEnvelope.read(Sealed.by(SM2, Holder.GOOD), Sealed.MANIFEST);

    assertThat(open.isSigned()).isTrue();
    assertThat(SignedAttributes.name(open.attributes(), open.certificate())).isTrue();
    assertThat(
            SignedAttributes.name(
                open.attributes(), TestPki.of(SM2).entity(Holder.OTHER_EMPLOYER).certificate()))
        .isFalse();
    assertThat(signed.getSignerInfos().size()).isEqualTo(1);
  }

  private static byte[] withCertificates(int count) throws Exception {
    SignedData signed = signed(Sealed.by(SM2, Holder.GOOD));
    ASN1Encodable[] certificates = new ASN1Encodable[count];
    Arrays.fill(certificates, ASN1Primitive.fromByteArray(TestPki.of(SM2).issuer().getEncoded()));
    certificates[0] =
        ASN1Primitive.fromByteArray(TestPki.of(SM2).entity(Holder.GOOD).certificate().getEncoded());
    return wrapped(
        new SignedData(
            signed.getDigestAlgorithms(),
            signed.getEncapContentInfo(),
            new DLSet(certificates),
            null,
            signed.getSignerInfos()));
  }

  private static byte[] mutant(byte[] envelope, Random random) {
    byte[] mutant = envelope.clone();
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutant[at] = (byte) random.nextInt(256);
        case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
        default -> {
          byte[] longer = Arrays.copyOf(mutant, mutant.length + 1);
          System.arraycopy(mutant, at, longer, at + 1, mutant.length - at);
          mutant = longer;
        }
      }
    }
    return mutant;
  }

  private static Verdict verdict(byte[] envelope) {
    return new SignatureCheck(Trust.in(TestPki.of(SM2).root()))
        .check(envelope, Sealed.MANIFEST, TestPki.NOW)
        .verdict();
  }

  private static SignedData signed(byte[] envelope) {
    return SignedData.getInstance(ContentInfo.getInstance(envelope).getContent());
  }

  private static SignedData with(SignedData signed, ContentInfo content, ASN1Set signers) {
    return new SignedData(
        signed.getDigestAlgorithms(), content, signed.getCertificates(), null, signers);
  }

  private static byte[] wrapped(SignedData signed) throws Exception {
    return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded("DER");
  }
}
