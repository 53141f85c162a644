package cn.ssp.declaration.seal;

import cn.ssp.token.Bouncy;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asks lists of revoked certificates, seen at an instant. A list is believed only while it is in
 * force and signed by who issued the certificate itself; what else it is, is said and not guessed.
 */
final class RevocationCheck {
  private final List<X509CRL> lists;
  private final Instant at;

  RevocationCheck(List<X509CRL> lists, Instant at) {
    this.lists = lists;
    this.at = at;
  }

  /**
   * Whether a list says that a certificate of the path was revoked by then.
   *
   * @param path the signer's certificate first, the anchor last
   */
  boolean isRevoked(List<X509Certificate> path) {
    for (int index = 0; index < path.size() - 1; index++) {
      X509Certificate certificate = path.get(index);
      Optional<X509CRL> list = believed(certificate, path.get(index + 1));
      if (list.isPresent() && isRevoked(list.get(), certificate)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much is known. The signer's issuer must have a list; a CA above it need not, as a root that
   * revokes a CA is rare, but a list that it has must be one that can be believed.
   */
  Revocation known(List<X509Certificate> path) {
    Revocation signer = known(path.get(0), path.get(1));
    for (int index = 1; index < path.size() - 1 && !signer.isUnknown(); index++) {
      Revocation above = known(path.get(index), path.get(index + 1));
      if (above != Revocation.NO_LIST) {
        signer = above;
      }
    }
    return signer;
  }

  private Revocation known(X509Certificate certificate, X509Certificate issuer) {
    if (believed(certificate, issuer).isPresent()) {
      return Revocation.CHECKED;
    }
    List<X509CRL> claimed = claimed(certificate);
    if (claimed.isEmpty()) {
      return Revocation.NO_LIST;
    }
    return claimed.stream().anyMatch(list -> isSigned(list, issuer))
        ? Revocation.LIST_STALE
        : Revocation.LIST_UNVERIFIED;
  }

  /** The newest of those that can be believed. */
  private Optional<X509CRL> believed(X509Certificate certificate, X509Certificate issuer) {
    return claimed(certificate).stream()
        .filter(this::isInForce)
        .filter(list -> isSigned(list, issuer))
        .max(Comparator.comparing(X509CRL::getThisUpdate));
  }

  private List<X509CRL> claimed(X509Certificate certificate) {
    return lists.stream()
        .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
        .toList();
  }

  /** A newer list than the instant is as good: it knows more, and says since when. */
  private boolean isInForce(X509CRL list) {
    return list.getNextUpdate() != null && !at.isAfter(list.getNextUpdate().toInstant());
  }

  /** Lists for a part of the certificates, or of other issuers, say so in a critical extension. */
  private static boolean isSigned(X509CRL list, X509Certificate issuer) {
    if (list.getCriticalExtensionOIDs() != null && !list.getCriticalExtensionOIDs().isEmpty()) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey(), Bouncy.PROVIDER);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private boolean isRevoked(X509CRL list, X509Certificate certificate) {
    X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
    return entry != null && !at.isBefore(entry.getRevocationDate().toInstant());
  }
}
