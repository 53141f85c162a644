package cn.ssp.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.FindingKind;
import cn.ssp.submission.CheckStep.Outcome;
import cn.ssp.submission.HallLook.Answer;
import cn.ssp.submission.HallLook.Reached;
import cn.ssp.submission.HallLook.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check tells of the hall, seen by one that is made up. */
@NullMarked
class HallStepsTest {
  private static final String ADDRESS = "https://hall.example/ssp";

  @Test
  void looksAtTheHallAndTheClock() {
    List<CheckStep> steps = steps(new Reached(Optional.of(Duration.ofSeconds(-3))));

    assertThat(steps).containsExactly(CheckStep.ok("hall", ADDRESS), CheckStep.ok("clock", "3"));
    assertThat(CheckStep.exitCode(steps)).isEqualTo(ExitCode.OK);
  }

  @Test
  void failsWhereTheHallDoesNotAnswer() {
    List<CheckStep> steps = steps(new Unreachable("ConnectException"));

    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).name()).isEqualTo("hall");
    assertThat(steps.get(0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(steps.get(0).kind()).hasValue(CheckKinds.HALL_UNREACHABLE);
    assertThat(texts(steps.get(0))).containsExactly(ADDRESS, "ConnectException");
    assertThat(CheckStep.exitCode(steps)).isEqualTo(ExitCode.HALL);
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
    CheckStep clock = steps(new Reached(Optional.of(ahead))).get(1);

    assertThat(clock.outcome()).isEqualTo(outcome);
    assertThat(clock.kind())
        .isEqualTo(reason.isEmpty() ? Optional.empty() : Optional.of(CheckKinds.CLOCK_SKEWED));
    assertThat(String.join(" ", texts(clock))).isEqualTo((reason + " " + seconds).strip());
  }

  @Test
  void skipsTheClockOfAHallThatDoesNotTell() {
    CheckStep clock = steps(new Reached(Optional.empty())).get(1);

    assertThat(clock.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(clock.kind()).map(FindingKind::id).hasValue("check-clock-untold");
  }

  private static List<CheckStep> steps(Answer answer) {
    return HallSteps.of(
        new HallLook() {
          @Override
          public String hall() {
            return ADDRESS;
          }

          @Override
          public Answer ask() {
            return answer;
          }
        });
  }

  private static List<String> texts(CheckStep step) {
    return step.args().stream().map(Arg::text).toList();
  }
}
