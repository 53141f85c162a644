package cn.ssp.declaration.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * What a check of a signature came to.
 *
 * @param verdict the outcome
 * @param revocation whether it is known that the certificate was not revoked
 * @param signer the certificate that the envelope names, whatever the outcome; empty where it
 *     cannot be read
 * @param claimedTime when the signer says it signed; nobody vouches for it
 */
public record SignatureResult(
    Verdict verdict,
    Revocation revocation,
    Optional<X509Certificate> signer,
    Optional<Instant> claimedTime) {
  static SignatureResult unreadable(Verdict verdict) {
    return new SignatureResult(verdict, Revocation.NOT_REACHED, Optional.empty(), Optional.empty());
  }

  static SignatureResult of(Verdict verdict, Revocation revocation, OpenEnvelope open) {
    return new SignatureResult(verdict, revocation, Optional.of(open.certificate()), open.time());
  }
}
