package cn.ssp.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
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
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.NullMarked;

/** A certificate authority for trials: its keys lie open in memory, and nobody should trust it. */
@NullMarked
final class Authority {
  private static final int RSA_BITS = 2048;

  private final SignatureAlgorithm algorithm;
  private final Instant from;
  private final Instant to;
  private final Issued own;
  private long issued = 1;

  private Authority(SignatureAlgorithm algorithm, Instant from, Instant to, Issued own) {
    this.algorithm = algorithm;
    this.from = from;
    this.to = to;
    this.own = own;
  }

  /** A new one that has nobody above it. */
  static Authority root(SignatureAlgorithm algorithm, X500Name name, Instant from, Instant to) {
    KeyPair keys = keys(algorithm);
    Order order = Order.of(name, from, to, KeyUsage.keyCertSign | KeyUsage.cRLSign);
    X509Certificate certificate = sign(algorithm, keys, name, order, keys.getPublic(), 1, true);
    return new Authority(algorithm, from, to, new Issued(keys, certificate, List.of()));
  }

  /** A new one below this, valid as long; like many, it may also sign by its own name. */
  Authority subordinate(X500Name name) {
    Order order =
        Order.of(
            name, from, to, KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature);
    return new Authority(algorithm, from, to, issue(order, keys(algorithm), true));
  }

  /** What the holder of a certificate could try who took it for a CA's. */
  static Authority pretended(SignatureAlgorithm algorithm, Issued holder) {
    return new Authority(
        algorithm,
        holder.certificate().getNotBefore().toInstant(),
        holder.certificate().getNotAfter().toInstant(),
        holder);
  }

  /** Its own certificate. */
  X509Certificate certificate() {
    return own.certificate();
  }

  /** Issues a certificate of an end entity, for a new key. */
  Issued issue(Order order) {
    return issue(order, keys(algorithm));
  }

  /** Issues a certificate of an end entity, for a key of any kind. */
  Issued issue(Order order, KeyPair keys) {
    return issue(order, keys, false);
  }

  /** Its list of revoked certificates, each revoked when the list was made. */
  X509CRL revocationList(List<X509Certificate> revoked, Instant made, Instant next) {
    X509v2CRLBuilder builder = new X509v2CRLBuilder(name(), Date.from(made));
    builder.setNextUpdate(Date.from(next));
    for (X509Certificate certificate : revoked) {
      builder.addCRLEntry(
          certificate.getSerialNumber(), Date.from(made), CRLReason.cessationOfOperation);
    }
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.keys().getPublic()));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      return new JcaX509CRLConverter()
          .setProvider(Bouncy.PROVIDER)
          .getCRL(builder.build(signer(algorithm, own.keys())));
    } catch (GeneralSecurityException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Issued issue(Order order, KeyPair keys, boolean authority) {
    issued++;
    X509Certificate certificate =
        sign(algorithm, own.keys(), name(), order, keys.getPublic(), issued, authority);
    List<X509Certificate> chain = new ArrayList<>(List.of(own.certificate()));
    chain.addAll(own.chain());
    return new Issued(keys, certificate, List.copyOf(chain));
  }

  private X500Name name() {
    return X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
  }

  private static X509Certificate sign(
      SignatureAlgorithm algorithm,
      KeyPair issuer,
      X500Name issuerName,
      Order order,
      PublicKey key,
      long serial,
      boolean authority) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuerName,
            BigInteger.valueOf(serial),
            Date.from(order.from()),
            Date.from(order.to()),
            order.subject(),
            key);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(order.usage()));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          extensions.createAuthorityKeyIdentifier(issuer.getPublic()));
      for (Map.Entry<String, String> text : order.texts().entrySet()) {
        builder.addExtension(
            new ASN1ObjectIdentifier(text.getKey()), false, new DERUTF8String(text.getValue()));
      }
      return new JcaX509CertificateConverter()
          .setProvider(Bouncy.PROVIDER)
          .getCertificate(builder.build(signer(algorithm, issuer)));
    } catch (GeneralSecurityException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ContentSigner signer(SignatureAlgorithm algorithm, KeyPair keys) {
    try {
      return new JcaContentSignerBuilder(algorithm.standardName())
          .setProvider(Bouncy.PROVIDER)
          .build(keys.getPrivate());
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys(SignatureAlgorithm algorithm) {
    try {
      if (algorithm == SignatureAlgorithm.SHA256_WITH_RSA) {
        // The JDK's own, which is several times as fast as BouncyCastle's.
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        return generator.generateKeyPair();
      }
      String curve = algorithm == SignatureAlgorithm.SM3_WITH_SM2 ? "sm2p256v1" : "secp256r1";
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Bouncy.PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a certificate is asked to say.
   *
   * @param usage the bits of {@link KeyUsage}
   * @param texts further extensions, by object identifier, each a UTF8String
   */
  record Order(X500Name subject, Instant from, Instant to, int usage, Map<String, String> texts) {
    static Order of(X500Name subject, Instant from, Instant to, int usage) {
      return new Order(subject, from, to, usage, Map.of());
    }
  }

  /**
   * A key with its certificate.
   *
   * @param chain the certificates above it, the issuer first, up to the root
   */
  record Issued(KeyPair keys, X509Certificate certificate, List<X509Certificate> chain) {
    /** Names no key. */
    @Override
    public String toString() {
      return certificate.getSubjectX500Principal().getName();
    }
  }
}
