package cn.ssp.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.seal.NumberPlaces;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.FindingKind;
import cn.ssp.submission.CheckStep.Outcome;
import cn.ssp.submission.HallLook.Answer;
import cn.ssp.submission.HallLook.Reached;
import cn.ssp.submission.HallLook.Unreachable;
import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import cn.ssp.token.pin.PinRefusals;
import cn.ssp.token.pin.PinVariable;
import cn.ssp.token.pin.Unlocking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check tells of the hall, seen by one that is made up. */
@NullMarked
class TokenCheckTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SHA256_WITH_ECDSA);
  private static final String ADDRESS = "https://hall.example/ssp";

  @TempDir private Path folder;

  @Test
  void saysNothingOfAHallWhereNoneIsConfigured() {
    assertThat(names(check(Holder.GOOD, Optional.empty())))
        .containsExactly("token", "pin", "certificate", "chain", "signature");
  }

  @Test
  void looksAtTheHallAndTheClockFirst() {
    List<CheckStep> steps = check(Holder.GOOD, new Reached(Optional.of(Duration.ofSeconds(-3))));

    assertThat(names(steps))
        .containsExactly("hall", "clock", "token", "pin", "certificate", "chain", "signature");
    assertThat(steps.get(0)).isEqualTo(CheckStep.ok("hall", ADDRESS));
    assertThat(steps.get(1)).isEqualTo(CheckStep.ok("clock", "3"));
    assertThat(CheckStep.exitCode(steps)).isEqualTo(ExitCode.OK);
  }

  @Test
  void signsAllTheSameWhereTheHallDoesNotAnswer() {
    List<CheckStep> steps = check(Holder.GOOD, new Unreachable("ConnectException"));

    assertThat(names(steps))
        .containsExactly("hall", "token", "pin", "certificate", "chain", "signature");
    assertThat(steps.get(0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(steps.get(0).kind()).hasValue(CheckKinds.HALL_UNREACHABLE);
    assertThat(texts(steps.get(0))).containsExactly(ADDRESS, "ConnectException");
    assertThat(steps.get(5).outcome()).isEqualTo(Outcome.OK);
    assertThat(CheckStep.exitCode(steps)).isEqualTo(ExitCode.HALL);
  }

  /** What can be mended by a new certificate goes before what may mend itself. */
  @Test
  void endsByTheTokenWhereBothFail() {
    List<CheckStep> steps = check(Holder.EXPIRED, new Unreachable("ConnectException"));

    assertThat(CheckStep.exitCode(steps)).isEqualTo(ExitCode.TOKEN);
  }

  /** Where the hall's clock is ahead, ours is behind. */
  @ParameterizedTest
  @CsvSource({
    "PT0S,       OK,      '',     0",
    "PT60S,      OK,      '',     60",
    "PT1M0.001S, WARNING, behind, 60",
    "PT2M,       WARNING, behind, 120",
    "-PT60S,     OK,      '',     60",
    "-PT1H,      WARNING, ahead,  3600"
  })
  void warnsOfAClockThatIsMoreThanAMinuteOff(
      Duration ahead, Outcome outcome, String reason, String seconds) {
    CheckStep clock = check(Holder.GOOD, new Reached(Optional.of(ahead))).get(1);

    assertThat(clock.outcome()).isEqualTo(outcome);
    assertThat(clock.kind())
        .isEqualTo(reason.isEmpty() ? Optional.empty() : Optional.of(CheckKinds.CLOCK_SKEWED));
    assertThat(String.join(" ", texts(clock))).isEqualTo((reason + " " + seconds).strip());
  }

  @Test
  void skipsTheClockOfAHallThatDoesNotTell() {
    CheckStep clock = check(Holder.GOOD, new Reached(Optional.empty())).get(1);

    assertThat(clock.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(clock.kind()).map(FindingKind::id).hasValue("check-clock-untold");
  }

  private List<CheckStep> check(Holder holder, Answer answer) {
    return check(holder, Optional.of(answer));
  }

  private List<CheckStep> check(Holder holder, Optional<Answer> answer) {
    CertificateSteps certificates =
        new CertificateSteps(Employer.named("acme"), NumberPlaces.KNOWN, Trust.in(PKI.root()));
    Clock clock = Clock.fixed(TestPki.NOW, ZoneOffset.UTC);
    return new TokenCheck(
            new MemoryToken(PKI.entity(holder)),
            certificates,
            answer.map(TokenCheckTest::hall),
            TestPki.NOW)
        .run(
            Optional.of(new PinVariable("SSP_PIN", "not six digits")),
            new Unlocking(new PinRefusals(folder), clock, false));
  }

  private static HallLook hall(Answer answer) {
    return new HallLook() {
      @Override
      public String hall() {
        return ADDRESS;
      }

      @Override
      public Answer ask() {
        return answer;
      }
    };
  }

  private static List<String> names(List<CheckStep> steps) {
    return steps.stream().map(CheckStep::name).toList();
  }

  private static List<String> texts(CheckStep step) {
    return step.args().stream().map(Arg::text).toList();
  }
}
