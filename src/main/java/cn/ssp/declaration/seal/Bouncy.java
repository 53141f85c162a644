package cn.ssp.declaration.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The one provider that knows SM2. It is always named, never registered with the JVM. */
final class Bouncy {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private Bouncy() {}

  /**
   * Reads a certificate.
   *
   * @throws CertificateException when it is none
   */
  static X509Certificate certificate(byte[] encoded) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509", PROVIDER)
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  /**
   * A digest.
   *
   * @param algorithm its name or object identifier
   * @throws NoSuchAlgorithmException when there is no such digest
   */
  static byte[] digest(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(algorithm, PROVIDER).digest(bytes);
  }

  /** A failure that cannot be: the algorithm was looked up before. */
  static IllegalStateException impossible(GeneralSecurityException e) {
    return new IllegalStateException(e);
  }
}
