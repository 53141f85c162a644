package cn.ssp.declaration.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Checks a signer's certificate in separate steps, each with one result; a single check by PKIX
 * does not say what is the matter. Needs no PIN, so it can be done before a try is spent.
 */
public final class CertificateCheck {
  private final Trust trust;

  /** Goes by that trust. */
  public CertificateCheck(Trust trust) {
    this.trust = trust;
  }

  /**
   * Checks a certificate.
   *
   * @param certificate the signer's, made by BouncyCastle
   * @param others certificates that may lead from it to an anchor, in any order
   * @param at the instant to see it at
   */
  public CertificateResult check(
      X509Certificate certificate, List<X509Certificate> others, Instant at) {
    Validity validity = Validity.of(certificate);
    if (!KeyPurpose.isSigning(certificate)
        || CmsAlgorithms.of(certificate).isEmpty()
        || validity.isEmpty()) {
      return CertificateResult.of(Verdict.INVALID);
    }
    // Seen inside its own validity, so that an expired stranger is still a stranger.
    Optional<List<X509Certificate>> path =
        ChainSearch.path(certificate, others, trust.anchors(), validity.nearest(at));
    if (path.isEmpty()) {
      return CertificateResult.of(Verdict.UNTRUSTED);
    }
    if (path.get().stream().anyMatch(trust::refuses)) {
      return CertificateResult.of(Verdict.BLACKLISTED);
    }
    RevocationCheck revocation = new RevocationCheck(trust.revocationLists(), at);
    if (revocation.isRevoked(path.get())) {
      return new CertificateResult(Verdict.BLACKLISTED, Revocation.CHECKED);
    }
    return new CertificateResult(verdict(validity, at), revocation.known(path.get()));
  }

  private static Verdict verdict(Validity validity, Instant at) {
    return switch (validity.at(at)) {
      case IN_FORCE -> Verdict.GOOD;
      case NOT_YET -> Verdict.INVALID;
      case OVER -> Verdict.EXPIRED;
    };
  }
}
