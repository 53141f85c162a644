package cn.ssp.declaration.seal;

import cn.ssp.token.Bouncy;
import cn.ssp.token.TokenKey;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the certificates that lead from one to an anchor (RFC 5280, 6.1). */
final class ChainSearch {
  /** Between a root and an employer stand one or two. */
  private static final int MOST_BETWEEN = 4;

  private ChainSearch() {}

  /**
   * The certificates from one up to an anchor, both included; empty where none lead there.
   *
   * @param others what may stand between, in any order
   * @param at when all of them must be valid
   */
  static Optional<List<X509Certificate>> path(
      X509Certificate certificate,
      List<X509Certificate> others,
      List<X509Certificate> anchors,
      Instant at) {
    if (anchors.isEmpty()) {
      return Optional.empty();
    }
    try {
      PKIXCertPathBuilderResult result =
          (PKIXCertPathBuilderResult)
              CertPathBuilder.getInstance("PKIX", Bouncy.PROVIDER)
                  .build(parameters(certificate, others, anchors, at));
      List<X509Certificate> path = new ArrayList<>();
      result.getCertPath().getCertificates().forEach(link -> path.add((X509Certificate) link));
      path.add(result.getTrustAnchor().getTrustedCert());
      return Optional.of(path);
    } catch (CertPathBuilderException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw Bouncy.impossible(e);
    } catch (RuntimeException e) {
      return Optional.empty(); // BouncyCastle, of an extension that is not of its form
    }
  }

  /**
   * The certificates above a key, the issuer first: those that its token has and, from the last of
   * them on, those known otherwise. A USB key mostly holds none.
   */
  static List<X509Certificate> above(TokenKey key, List<X509Certificate> known) {
    List<X509Certificate> above = new ArrayList<>(key.chain());
    X509Certificate last = above.isEmpty() ? key.certificate() : above.get(above.size() - 1);
    while (above.size() < MOST_BETWEEN) {
      X509Certificate below = last;
      Optional<X509Certificate> issuer =
          known.stream()
              .filter(candidate -> !candidate.equals(below) && isIssuer(candidate, below))
              .findFirst();
      if (issuer.isEmpty()) {
        return above;
      }
      last = issuer.get();
      above.add(last);
    }
    return above;
  }

  private static boolean isIssuer(X509Certificate candidate, X509Certificate certificate) {
    if (!candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(candidate.getPublicKey(), Bouncy.PROVIDER);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static PKIXBuilderParameters parameters(
      X509Certificate certificate,
      List<X509Certificate> others,
      List<X509Certificate> anchors,
      Instant at)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(certificate);
    Set<TrustAnchor> trusted =
        anchors.stream()
            .map(anchor -> new TrustAnchor(anchor, null))
            .collect(Collectors.toUnmodifiableSet());
    List<X509Certificate> known = new ArrayList<>(others);
    known.add(certificate);

    PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
    parameters.addCertStore(
        CertStore.getInstance(
            "Collection", new CollectionCertStoreParameters(known), Bouncy.PROVIDER));
    parameters.setRevocationEnabled(false);
    parameters.setMaxPathLength(MOST_BETWEEN);
    parameters.setDate(Date.from(at));
    return parameters;
  }
}
