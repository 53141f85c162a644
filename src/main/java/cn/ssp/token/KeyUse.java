package cn.ssp.token;

import java.security.cert.X509Certificate;

/** What a certificate lets its key do. */
public final class KeyUse {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private KeyUse() {}

  /**
   * Whether the key may sign. Of the two certificates of a Chinese CA's USB key, only one says so.
   * A certificate that does not limit its use may (RFC 5280, 4.2.1.3).
   */
  public static boolean allowsSigning(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
  }
}
