package cn.ssp.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.declaration.seal.Candidate;
import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.KeyChoice;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.finding.Failure;
import cn.ssp.token.PinState;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import cn.ssp.token.pin.PinSource;
import cn.ssp.token.pin.Unlocking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a token as a doctor would, step by step, up to a signature that is made and verified.
 * All that can be known without its PIN is looked at first: a try is spent only where nothing else
 * is in the way.
 */
public final class TokenCheck {
  private static final byte[] TRIAL = "ssp token check".getBytes(UTF_8);

  private final Token token;
  private final CertificateSteps certificates;
  private final SealForm form;
  private final Instant now;
  private final List<CheckStep> steps = new ArrayList<>();

  /**
   * A check of a token that is open and locked.
   *
   * @param certificates what is asked of a certificate
   * @param form the form of the signature to be made
   * @param now when
   */
  public TokenCheck(Token token, CertificateSteps certificates, SealForm form, Instant now) {
    this.token = token;
    this.certificates = certificates;
    this.form = form;
    this.now = now;
  }

  /**
   * Checks it.
   *
   * @param source where the PIN comes from; empty where nobody gave one
   */
  public List<CheckStep> run(Optional<PinSource> source, Unlocking unlocking) {
    try {
      describe(token.info());
      describe(token.pinState());
      if (token.showsKeysWhileLocked()) {
        chosen();
      }
      sign(source, unlocking);
    } catch (StepFailed e) {
      steps.add(CheckStep.failed(e.step, e.failure));
    } catch (TokenException e) {
      steps.add(CheckStep.failed("token", e));
    }
    return List.copyOf(steps);
  }

  private void describe(TokenInfo info) {
    steps.add(CheckStep.ok("token", info.label(), info.serial(), info.maker()));
  }

  private void describe(PinState state) {
    if (state.locked()) {
      throw new StepFailed("pin", new TokenException(TokenReason.PIN_LOCKED, name()));
    }
    if (state.low() || state.finalTry()) {
      String reason = state.remaining().isPresent() ? "counted" : "uncounted";
      String tries = state.remaining().isPresent() ? "" + state.remaining().getAsInt() : "";
      steps.add(CheckStep.warning("pin", CheckKinds.PIN_LOW, reason, tries));
    } else {
      steps.add(CheckStep.ok("pin"));
    }
  }

  private TokenKey chosen() {
    KeyChoice choice = certificates.choice(token.keys(), now);
    try {
      Candidate candidate = choice.only();
      steps.addAll(certificates.steps(candidate, now));
      certificates.failure(candidate, now).ifPresent(this::stop);
      return candidate.key();
    } catch (TokenException e) {
      choice.candidates().stream()
          .filter(candidate -> candidate.unfit().isPresent())
          .forEach(
              candidate ->
                  steps.add(
                      CheckStep.of(
                          "certificate",
                          CheckStep.Outcome.WARNING,
                          Candidate.UNFIT,
                          candidate.args())));
      throw new StepFailed("certificate", e);
    }
  }

  private void stop(Failure failure) {
    throw new StepFailed("chain", failure);
  }

  private void sign(Optional<PinSource> source, Unlocking unlocking) {
    if (source.isEmpty()) {
      steps.add(CheckStep.of("signature", CheckStep.Outcome.SKIPPED, CheckKinds.NO_PIN, List.of()));
      return;
    }
    try {
      steps.addAll(PinSteps.unlock(token, source.get(), unlocking));
    } catch (TokenException e) {
      throw new StepFailed("pin", e);
    }
    TokenKey key =
        token.showsKeysWhileLocked()
            ? certificates.choice(token.keys(), now).only().key()
            : chosen();
    try {
      new Envelope(form).seal(token, key, TRIAL, now);
      steps.add(CheckStep.ok("signature", key.algorithm().standardName()));
    } catch (TokenException e) {
      throw new StepFailed("signature", e);
    }
  }

  private String name() {
    return token.info().label();
  }

  /** Ends the check at a step. */
  private static final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String step;
    private final transient Failure failure;

    StepFailed(String step, Failure failure) {
      super(step);
      this.step = step;
      this.failure = failure;
    }
  }
}
