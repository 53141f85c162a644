package cn.ssp.declaration.seal;

import java.time.Instant;

/** Checks a detached signature as a hall does at log-in: the certificate, then the signature. */
public final class SignatureCheck {
  private final CertificateCheck certificates;

  /** Goes by that trust. */
  public SignatureCheck(Trust trust) {
    certificates = new CertificateCheck(trust);
  }

  /**
   * Checks an envelope of either form. Whatever the bytes are, the answer is a verdict.
   *
   * @param envelope the DER of a CMS signature without its content
   * @param content the bytes that it should be over
   * @param at the instant to see the certificate at; what the signer claims is not believed
   */
  public SignatureResult check(byte[] envelope, byte[] content, Instant at) {
    OpenEnvelope open;
    try {
      open = OpenEnvelope.read(envelope, content);
    } catch (MalformedEnvelopeException e) {
      return SignatureResult.unreadable(e.verdict());
    }
    CertificateResult certificate = certificates.check(open.certificate(), open.others(), at);
    Verdict verdict = certificate.verdict();
    if (verdict == Verdict.GOOD && !open.isSigned()) {
      verdict = Verdict.MISMATCH;
    }
    return SignatureResult.of(verdict, certificate.revocation(), open);
  }
}
