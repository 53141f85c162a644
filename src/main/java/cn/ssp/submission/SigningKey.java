package cn.ssp.submission;

import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.Holder;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.declaration.seal.Validity;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import cn.ssp.token.pin.PinSource;
import cn.ssp.token.pin.Unlocking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A key that has been looked at, unlocked, and tried: it can sign for its employer. */
public final class SigningKey {
  private final Token token;
  private final TokenKey key;
  private final CertificateSteps certificates;
  private final Envelope envelope;
  private final Instant now;

  private SigningKey(
      Token token, TokenKey key, CertificateSteps certificates, SealForm form, Instant now) {
    this.token = token;
    this.key = key;
    this.certificates = certificates;
    this.envelope = new Envelope(form);
    this.now = now;
  }

  /**
   * Readies the key of a token: the certificate is checked before a PIN is spent, and a signature
   * is made and verified for a test.
   *
   * @param certificates what is asked of its certificate
   * @param form the form of its signatures
   * @param now the instant to sign at
   * @param told takes what is doubtful about it and may yet be right
   * @throws Failure with {@link ExitCode#TOKEN} when it cannot sign, or nobody gave a PIN
   */
  public static SigningKey ready(
      Token token,
      CertificateSteps certificates,
      SealForm form,
      Instant now,
      Optional<PinSource> source,
      Unlocking unlocking,
      Consumer<CheckStep> told) {
    if (source.isEmpty()) {
      throw new TokenException(TokenReason.PIN_NEEDED, token.info().label());
    }
    List<CheckStep> steps = new TokenCheck(token, certificates, form, now).run(source, unlocking);
    for (CheckStep step : steps) {
      if (step.outcome() == CheckStep.Outcome.FAILED) {
        throw new Failure(
            ExitCode.TOKEN, step.kind().orElseThrow(), step.args().toArray(Arg[]::new));
      }
      if (step.outcome() == CheckStep.Outcome.WARNING) {
        told.accept(step);
      }
    }
    TokenKey key = certificates.choice(token.keys(), now).only().key();
    return new SigningKey(token, key, certificates, form, now);
  }

  /**
   * A detached signature over bytes, DER.
   *
   * @throws TokenException when the token cannot sign
   */
  public byte[] seal(byte[] content) {
    return envelope.seal(token, key, content, now);
  }

  /** Who the certificate says holds it. */
  public String holder() {
    return Holder.of(key.certificate(), certificates.places()).name();
  }

  /** The certificate's last day is so many days ahead. */
  public long daysLeft() {
    return Validity.of(key.certificate()).daysLeft(now);
  }

  /** The last instant of the certificate. */
  public Instant validUntil() {
    return Validity.of(key.certificate()).to();
  }
}
