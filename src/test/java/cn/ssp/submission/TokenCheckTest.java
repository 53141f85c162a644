package cn.ssp.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.submission.CheckStep.Outcome;
import cn.ssp.token.MemoryToken;
import cn.ssp.token.PinState;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.pin.PinRefusals;
import cn.ssp.token.pin.PinSource;
import cn.ssp.token.pin.PinVariable;
import cn.ssp.token.pin.Unlocking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A token of ten tries that shows its certificate before it is unlocked, as a USB key does. */
@NullMarked
class TokenCheckTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final String HANDLER = "32050119900307123X";

  @TempDir private Path folder;

  @Test
  void looksAtEverythingBeforeItSpendsATry() {
    Key key = new Key(Holder.GOOD, false);

    assertThat(names(check(key, "no first one")))
        .containsExactly("token", "pin", "certificate", "chain", "signature");
    assertThat(key.tries).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Holder.class,
      names = {
        "EXPIRED",
        "FUTURE",
        "REVOKED",
        "FOREIGN",
        "FORGED",
        "ENCRYPTION_ONLY",
        "OTHER_EMPLOYER"
      })
  void spendsNoTryOnACertificateThatWillNotDo(Holder holder) {
    Key checked = new Key(holder, false);
    List<CheckStep> steps = check(checked, "no first one");
    Key used = new Key(holder, false);
    Failure failure = catchThrowableOfType(Failure.class, () -> ready(used));

    assertThat(steps.get(steps.size() - 1).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(CheckStep.exitCode(steps)).isEqualTo(ExitCode.TOKEN);
    assertThat(checked.tries).isZero();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.TOKEN);
    assertThat(used.tries).isZero();
  }

  /** Where the handler's number is known, its last six alone are the first PIN. */
  @ParameterizedTest
  @CsvSource({
    "07123x,  known,   true",
    "07123X,  known,   true",
    "071239,  known,   false",
    "112233,  known,   false",
    "112233,  unknown, true",
    "a12233,  unknown, false",
    "1122334, unknown, false",
    "17123x,  known,   false",
    "X,       known,   false"
  })
  void warnsOfTheFirstPin(String pin, String handler, boolean isWarned) {
    Optional<String> number = handler.equals("known") ? Optional.of(HANDLER) : Optional.empty();

    assertThat(warnings(check(new Key(Holder.GOOD, false), pin, number)))
        .isEqualTo(isWarned ? List.of("check-pin-initial") : List.of());
  }

  @Test
  void believesATokenThatSaysItHasItsFirstPin() {
    assertThat(warnings(check(new Key(Holder.GOOD, true), "no first one")))
        .containsExactly("check-pin-initial");
  }

  /** Warned of once, whoever has noticed. */
  @Test
  void saysItOnce() {
    assertThat(warnings(check(new Key(Holder.GOOD, true), "112233")))
        .containsExactly("check-pin-initial");
  }

  private List<CheckStep> check(Key key, String pin) {
    return check(key, pin, Optional.empty());
  }

  private List<CheckStep> check(Key key, String pin, Optional<String> handler) {
    return new TokenCheck(key, certificates(), SealForm.RFC, TestPki.NOW)
        .run(Optional.of(source(pin)), unlocking(handler));
  }

  private SigningKey ready(Key key) {
    return SigningKey.ready(
        key,
        certificates(),
        SealForm.RFC,
        TestPki.NOW,
        Optional.of(source("no first one")),
        unlocking(Optional.empty()),
        step -> {});
  }

  private static CertificateSteps certificates() {
    Employer acme =
        new Employer(
            "acme",
            Optional.empty(),
            CreditCode.of(TestPki.CREDIT_CODE),
            Optional.of(TestPki.INSURANCE_NUMBER),
            Optional.empty(),
            Optional.empty());
    return new CertificateSteps(
        acme, NumberPlaces.KNOWN, Trust.in(PKI.root()).revoking(PKI.revocationList()));
  }

  private static PinSource source(String pin) {
    return new PinVariable("SSP_PIN", pin);
  }

  private Unlocking unlocking(Optional<String> handler) {
    Clock clock = Clock.fixed(TestPki.NOW, ZoneOffset.UTC);
    return new Unlocking(new PinRefusals(folder), clock, false, handler);
  }

  private static List<String> names(List<CheckStep> steps) {
    return steps.stream().map(CheckStep::name).toList();
  }

  private static List<String> warnings(List<CheckStep> steps) {
    return steps.stream()
        .filter(step -> step.outcome() == Outcome.WARNING)
        .flatMap(step -> step.kind().stream())
        .map(FindingKind::id)
        .toList();
  }

  /** Counts how often it is shown a PIN, and takes any. */
  private static final class Key extends MemoryToken {
    private final boolean initial;
    private int tries;

    Key(Holder holder, boolean initial) {
      super(PKI.entity(holder));
      this.initial = initial;
    }

    @Override
    public PinState pinState() {
      return PinState.counted(10, 10, initial);
    }

    @Override
    public void unlock(char[] pin) {
      tries++;
    }
  }
}
