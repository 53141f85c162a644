package cn.ssp.sandbox.authority;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A root and an issuing CA below it, whose keys are of one kind. The keys are in memory alone: what
 * it does not issue before it is forgotten, nobody ever can.
 */
final class Authority {
  private final KeyKind kind;
  private final SecureRandom random;
  private final Issuer issuer;
  private final List<X509Certificate> chain;

  /** A new one; two of one kind have the same names, and do not know each other. */
  Authority(KeyKind kind, SecureRandom random) {
    this.kind = kind;
    this.random = random;
    Wanted root = Wanted.authority("ssp sandbox root " + kind, 1);
    Wanted issuing = Wanted.authority("ssp sandbox issuing " + kind, 0);
    KeyPair rootKeys = kind.generate(random);
    KeyPair issuingKeys = kind.generate(random);
    Issuer above = new Issuer(root.subject(), kind, rootKeys, random);
    this.issuer = new Issuer(issuing.subject(), kind, issuingKeys, random);
    this.chain =
        List.of(
            above.certify(issuing, issuingKeys.getPublic()),
            above.certify(root, rootKeys.getPublic()));
  }

  /** The issuing CA's certificate, then the root's. */
  List<X509Certificate> chain() {
    return chain;
  }

  /** Certifies a new key. */
  Holding issue(Wanted wanted) {
    KeyPair keys = kind.generate(random);
    return new Holding(keys.getPrivate(), issuer.certify(wanted, keys.getPublic()), chain);
  }

  /** The list of certificates that are revoked, good as long as the demonstration is. */
  X509CRL revoking(List<X509Certificate> revoked) {
    return issuer.revoke(revoked, Wanted.START, Wanted.END);
  }
}
