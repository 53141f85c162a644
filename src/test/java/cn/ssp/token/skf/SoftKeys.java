package cn.ssp.token.skf;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.NullMarked;

/** What the two keys of a container consist of, in DER. */
@NullMarked
public final class SoftKeys {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  /** SM2, made once for all tests. */
  public static final SoftKeys SM2 = make("EC", new ECGenParameterSpec("sm2p256v1"), "SM3WITHSM2");

  /** RSA, made once for all tests. */
  public static final SoftKeys RSA =
      make("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "SHA256WITHRSA");

  private final byte[] signingKey;
  private final byte[] signing;
  private final byte[] encryption;

  private SoftKeys(byte[] signingKey, byte[] signing, byte[] encryption) {
    this.signingKey = signingKey;
    this.signing = signing;
    this.encryption = encryption;
  }

  /** The private key that signs, in PKCS#8. */
  byte[] signingKey() {
    return signingKey;
  }

  /** Its certificate, for digital signatures and non-repudiation. */
  byte[] signing() {
    return signing;
  }

  /** The certificate of another key, for key and data encipherment. */
  byte[] encryption() {
    return encryption;
  }

  private static SoftKeys make(String algorithm, AlgorithmParameterSpec spec, String signature) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
      generator.initialize(spec);
      KeyPair signing = generator.generateKeyPair();
      KeyPair encryption = generator.generateKeyPair();
      return new SoftKeys(
          signing.getPrivate().getEncoded(),
          certificate(
              "CN=" + algorithm + " signing",
              signing,
              KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
              signature),
          certificate(
              "CN=" + algorithm + " encryption",
              encryption,
              KeyUsage.keyEncipherment | KeyUsage.dataEncipherment,
              signature));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] certificate(String name, KeyPair keys, int usage, String signature)
      throws Exception {
    X500Name subject = new X500Name(name);
    return new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.ONE,
            Date.from(Instant.parse("2026-01-01T00:00:00Z")),
            Date.from(Instant.parse("2031-01-01T00:00:00Z")),
            subject,
            keys.getPublic())
        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
        .build(
            new JcaContentSignerBuilder(signature).setProvider(PROVIDER).build(keys.getPrivate()))
        .getEncoded();
  }
}
