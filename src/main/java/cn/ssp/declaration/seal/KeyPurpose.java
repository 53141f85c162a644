package cn.ssp.declaration.seal;

import cn.ssp.token.KeyUse;
import java.security.cert.X509Certificate;

/** What a certificate allows its key to do. */
final class KeyPurpose {
  private KeyPurpose() {}

  /**
   * Whether it may sign documents: no CA's, and by its key usage for signatures. Of the two
   * certificates of a Chinese CA's USB key, only one is. A certificate that does not limit its use
   * may (RFC 5280, 4.2.1.3).
   */
  static boolean isSigning(X509Certificate certificate) {
    return certificate.getBasicConstraints() < 0 && KeyUse.allowsSigning(certificate);
  }
}
