package cn.ssp.declaration.seal;

/**
 * What a check of a certificate came to.
 *
 * @param verdict never {@link Verdict#MISMATCH}
 * @param revocation whether it is known that it was not revoked
 */
public record CertificateResult(Verdict verdict, Revocation revocation) {
  static CertificateResult of(Verdict verdict) {
    return new CertificateResult(verdict, Revocation.NOT_REACHED);
  }
}
