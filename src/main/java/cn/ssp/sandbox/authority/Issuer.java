package cn.ssp.sandbox.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** A name and a key that sign certificates and lists of revoked ones (RFC 5280). */
final class Issuer {
  private static final int SERIAL_BITS = 120;

  private final X500Name name;
  private final KeyKind kind;
  private final KeyPair keys;
  private final SecureRandom random;

  Issuer(X500Name name, KeyKind kind, KeyPair keys, SecureRandom random) {
    this.name = name;
    this.kind = kind;
    this.keys = keys;
    this.random = random;
  }

  /** Certifies a key. */
  X509Certificate certify(Wanted wanted, PublicKey key) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
            Date.from(wanted.from()),
            Date.from(wanted.to()),
            wanted.subject(),
            key);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, constraints(wanted));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(wanted.usage()));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          extensions.createAuthorityKeyIdentifier(keys.getPublic()));
      for (Map.Entry<String, String> number : wanted.numbers().entrySet()) {
        builder.addExtension(
            new ASN1ObjectIdentifier(number.getKey()),
            false,
            new DERPrintableString(number.getValue()));
      }
      return new JcaX509CertificateConverter()
          .setProvider(KeyKind.PROVIDER)
          .getCertificate(builder.build(kind.signer(keys.getPrivate())));
    } catch (GeneralSecurityException | CertIOException e) {
      throw new IllegalStateException(e); // all of it is of our own making
    }
  }

  /** Its list of revoked certificates, made then and good until then, all revoked when made. */
  X509CRL revoke(List<X509Certificate> revoked, Instant made, Instant next) {
    X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(made));
    builder.setNextUpdate(Date.from(next));
    revoked.forEach(
        certificate ->
            builder.addCRLEntry(
                certificate.getSerialNumber(), Date.from(made), CRLReason.keyCompromise));
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      return new JcaX509CRLConverter()
          .setProvider(KeyKind.PROVIDER)
          .getCRL(builder.build(kind.signer(keys.getPrivate())));
    } catch (GeneralSecurityException | CertIOException e) {
      throw new IllegalStateException(e); // all of it is of our own making
    }
  }

  private static BasicConstraints constraints(Wanted wanted) {
    return wanted.below() < 0 ? new BasicConstraints(false) : new BasicConstraints(wanted.below());
  }
}
