package cn.ssp.declaration.seal;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;

/**
 * What a certificate is known by.
 *
 * @param issuer who issued it; compared in canonical form
 * @param serial its number there
 */
public record CertificateId(X500Principal issuer, BigInteger serial) {
  /** Of a certificate. */
  public static CertificateId of(X509Certificate certificate) {
    return new CertificateId(certificate.getIssuerX500Principal(), certificate.getSerialNumber());
  }
}
