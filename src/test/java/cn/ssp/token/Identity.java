package cn.ssp.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A key pair and its certificate, made for a test. */
@NullMarked
public record Identity(KeyPair keys, X509Certificate certificate) {
  /** The key usage of a key that signs. */
  public static final int SIGNS = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  /** The key usage of the other half of a double certificate. */
  public static final int ENCRYPTS = KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;

  public static KeyPair rsa() {
    return keys("RSA", null);
  }

  public static KeyPair ec(String curve) {
    return keys("EC", curve);
  }

  /** An end entity's. */
  public static Identity signedBy(Identity issuer, String name, KeyPair keys, int usage) {
    return new Identity(
        keys, certificate(name, keys, issuer.certificate, issuer.keys, new KeyUsage(usage), false));
  }

  /** An end entity's that it signed itself, without a key usage. */
  public static Identity alone(String name, KeyPair keys) {
    return new Identity(keys, certificate(name, keys, null, keys, null, false));
  }

  /** An end entity's that it signed itself, for a use. */
  public static Identity alone(String name, KeyPair keys, int usage) {
    return new Identity(keys, certificate(name, keys, null, keys, new KeyUsage(usage), false));
  }

  /** A root's. */
  public static Identity root(String name, KeyPair keys) {
    KeyUsage usage = new KeyUsage(KeyUsage.keyCertSign);
    return new Identity(keys, certificate(name, keys, null, keys, usage, true));
  }

  /** An intermediate CA's. */
  public static Identity authority(Identity issuer, String name, KeyPair keys) {
    KeyUsage usage = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature);
    return new Identity(
        keys, certificate(name, keys, issuer.certificate, issuer.keys, usage, true));
  }

  private static KeyPair keys(String algorithm, @Nullable String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, Bouncy.PROVIDER);
      if (curve == null) {
        generator.initialize(2048);
      } else {
        generator.initialize(new ECGenParameterSpec(curve));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      String name,
      KeyPair keys,
      @Nullable X509Certificate issuer,
      KeyPair issuerKeys,
      @Nullable KeyUsage usage,
      boolean authority) {
    X500Principal subject = new X500Principal("CN=" + name);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer == null ? subject : issuer.getSubjectX500Principal(),
            BigInteger.valueOf(name.hashCode() & 0xFFFFFFFL),
            Date.from(Instant.parse("2026-01-01T00:00:00Z")),
            Date.from(Instant.parse("2036-01-01T00:00:00Z")),
            subject,
            keys.getPublic());
    try {
      if (usage != null) {
        builder.addExtension(Extension.keyUsage, true, usage);
      }
      if (authority) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      }
      return new JcaX509CertificateConverter()
          .setProvider(Bouncy.PROVIDER)
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder(algorithm(issuerKeys))
                      .setProvider(Bouncy.PROVIDER)
                      .build(issuerKeys.getPrivate())));
    } catch (CertIOException | OperatorCreationException | CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String algorithm(KeyPair keys) {
    if (keys.getPrivate() instanceof ECKey key) {
      return key.getParams().toString().contains("sm2p256v1") ? "SM3WITHSM2" : "SHA256WITHECDSA";
    }
    return "SHA256WITHRSA";
  }
}
