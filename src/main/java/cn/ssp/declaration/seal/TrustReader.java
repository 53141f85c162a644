package cn.ssp.declaration.seal;

import cn.ssp.token.Bouncy;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificates and lists that trust is put in, from PEM or DER. */
public final class TrustReader {
  private TrustReader() {}

  /**
   * All certificates in a file; at least one.
   *
   * @throws CertificateException when there is none, or one that cannot be read
   */
  public static List<X509Certificate> certificates(byte[] file) throws CertificateException {
    List<X509Certificate> certificates =
        factory().generateCertificates(new ByteArrayInputStream(file)).stream()
            .map(X509Certificate.class::cast)
            .toList();
    if (certificates.isEmpty()) {
      throw new CertificateException("no certificate");
    }
    return certificates;
  }

  /**
   * All lists of revoked certificates in a file; at least one.
   *
   * @throws GeneralSecurityException when there is none, or one that cannot be read
   */
  public static List<X509CRL> revocationLists(byte[] file) throws GeneralSecurityException {
    List<X509CRL> lists =
        factory().generateCRLs(new ByteArrayInputStream(file)).stream()
            .map(X509CRL.class::cast)
            .toList();
    if (lists.isEmpty()) {
      throw new GeneralSecurityException("no list");
    }
    return lists;
  }

  private static CertificateFactory factory() throws CertificateException {
    return CertificateFactory.getInstance("X.509", Bouncy.PROVIDER);
  }
}
