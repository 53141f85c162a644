package cn.ssp.declaration.seal;

import cn.ssp.token.TokenKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * What a check of certificates goes by. The operating system's store has no say in it.
 *
 * @param anchors the certificates that are trusted, made by BouncyCastle; with none, nothing is
 * @param intermediates the certificates of CAs between an anchor and a signer, made by
 *     BouncyCastle; they are believed only as far as an anchor leads to them
 * @param revocationLists lists of revoked certificates, of any issuers, made by BouncyCastle; they
 *     are believed only as far as their issuer signed them
 * @param blacklist certificates that are refused whatever their issuer says
 */
public record Trust(
    List<X509Certificate> anchors,
    List<X509Certificate> intermediates,
    List<X509CRL> revocationLists,
    Set<CertificateId> blacklist) {
  /** Copies all of them. */
  public Trust {
    anchors = List.copyOf(anchors);
    intermediates = List.copyOf(intermediates);
    revocationLists = List.copyOf(revocationLists);
    blacklist = Set.copyOf(blacklist);
  }

  /** These anchors alone. */
  public static Trust in(X509Certificate... anchors) {
    return new Trust(List.of(anchors), List.of(), List.of(), Set.of());
  }

  /** A key with the certificates above it, as far as its token or this knows them. */
  public TokenKey completed(TokenKey key) {
    return new TokenKey(key.id(), key.certificate(), ChainSearch.above(key, intermediates));
  }

  /** Whether a certificate is refused, whatever its issuer says. */
  public boolean refuses(X509Certificate certificate) {
    return blacklist.contains(CertificateId.of(certificate));
  }

  /** The same, with lists of the revoked. */
  public Trust revoking(X509CRL... lists) {
    return new Trust(anchors, intermediates, List.of(lists), blacklist);
  }

  /** The same, with certificates that are refused. */
  public Trust refusing(CertificateId... refused) {
    return new Trust(anchors, intermediates, revocationLists, Set.of(refused));
  }
}
