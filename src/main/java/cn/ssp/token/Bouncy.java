package cn.ssp.token;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one provider that knows SM2. It is always named, never registered with the JVM, as the JDK's
 * own cannot even read the curve and blames other things for it.
 */
public final class Bouncy {
  /** The provider; making one takes long. */
  public static final Provider PROVIDER = new BouncyCastleProvider();

  private Bouncy() {}

  /**
   * Reads a certificate.
   *
   * @throws CertificateException when it is none
   */
  public static X509Certificate certificate(byte[] encoded) throws CertificateException {
    Object parsed =
        CertificateFactory.getInstance("X.509", PROVIDER)
            .generateCertificate(new ByteArrayInputStream(encoded));
    if (parsed instanceof X509Certificate certificate) {
      return certificate;
    }
    throw new CertificateException("empty");
  }

  /**
   * A digest.
   *
   * @param algorithm its name or object identifier
   * @throws NoSuchAlgorithmException when there is no such digest
   */
  public static byte[] digest(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(algorithm, PROVIDER).digest(bytes);
  }

  /** A failure that cannot be: the algorithm was looked up before. */
  public static IllegalStateException impossible(GeneralSecurityException e) {
    return new IllegalStateException(e);
  }
}
