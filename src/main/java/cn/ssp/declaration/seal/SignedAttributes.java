package cn.ssp.declaration.seal;

import cn.ssp.token.Bouncy;
import cn.ssp.token.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/** What is signed beside the content's digest: when, and by which certificate. */
final class SignedAttributes {
  private static final DateTimeFormatter SHORT = format("yyMMddHHmmss'Z'");
  private static final DateTimeFormatter LONG = format("yyyyMMddHHmmss'Z'");

  /** From this year on two digits do not tell the century (RFC 5652, 11.3). */
  private static final int LONG_FROM = 2050;

  private SignedAttributes() {}

  /** The time, and the certificate, so that no other one can be put in its place. */
  static AttributeTable of(
      X509Certificate certificate, SignatureAlgorithm algorithm, Instant time) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(time(time))));
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(identifier(certificate, algorithm)))));
    return new AttributeTable(attributes);
  }

  /** The time that a signer claims; empty where none does, or not as a time. */
  static Optional<Instant> time(AttributeTable attributes) {
    Attribute attribute = attributes.get(CMSAttributes.signingTime);
    try {
      return attribute == null
          ? Optional.empty()
          : Optional.of(
              Time.getInstance(attribute.getAttrValues().getObjectAt(0)).getDate().toInstant());
    } catch (RuntimeException e) {
      return Optional.empty(); // BouncyCastle, of what is no time
    }
  }

  /** Whether the attributes name that certificate, or none. */
  static boolean name(AttributeTable attributes, X509Certificate certificate) {
    Attribute attribute = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      return true;
    }
    try {
      ESSCertIDv2 first =
          SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
      byte[] digest =
          Bouncy.digest(first.getHashAlgorithm().getAlgorithm().getId(), certificate.getEncoded());
      return Arrays.equals(digest, first.getCertHash());
    } catch (NoSuchAlgorithmException | CertificateEncodingException | RuntimeException e) {
      return false;
    }
  }

  private static ASN1Primitive time(Instant time) {
    return time.atZone(ZoneOffset.UTC).getYear() < LONG_FROM
        ? new DERUTCTime(SHORT.format(time))
        : new DERGeneralizedTime(LONG.format(time));
  }

  private static ESSCertIDv2 identifier(X509Certificate certificate, SignatureAlgorithm algorithm) {
    X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    IssuerSerial serial =
        new IssuerSerial(new GeneralNames(new GeneralName(issuer)), certificate.getSerialNumber());
    try {
      return new ESSCertIDv2(
          CmsAlgorithms.digest(algorithm),
          Bouncy.digest(
              CmsAlgorithms.digest(algorithm).getAlgorithm().getId(), certificate.getEncoded()),
          serial);
    } catch (GeneralSecurityException e) {
      throw Bouncy.impossible(e);
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
