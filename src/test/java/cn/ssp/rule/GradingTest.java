package cn.ssp.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A removal 13 days after the end is late: a warning by itself, and what the policy makes of it.
 */
class GradingTest {
  private static final Stage ERROR_FROM_2027 = stage("2027-01-01", Severity.ERROR);
  private static final Stage INFO_FROM_2026 = stage("2026-01-01", Severity.INFO);

  @Test
  void leavesARuleItsOwnSeverityUntilTheDay() {
    assertThat(severity("2026-12-31", false, ERROR_FROM_2027)).isEqualTo(Severity.WARNING);
    assertThat(severity("2027-01-01", false, ERROR_FROM_2027)).isEqualTo(Severity.ERROR);
  }

  @Test
  void takesTheLastStageThatHasBegun() {
    assertThat(severity("2026-12-31", false, ERROR_FROM_2027, INFO_FROM_2026))
        .isEqualTo(Severity.INFO);
    assertThat(severity("2027-01-01", false, ERROR_FROM_2027, INFO_FROM_2026))
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void takesTheWorstAnnouncedSeverityTodayWhenStrict() {
    Stage infoLater = stage("2027-06-01", Severity.INFO);

    assertThat(severity("2026-12-31", true, ERROR_FROM_2027, infoLater)).isEqualTo(Severity.ERROR);
    assertThat(severity("2026-12-31", true, infoLater)).isEqualTo(Severity.WARNING);
  }

  @Test
  void announcesWhatIsStillToComeTheNextFirst() {
    Stage later = stage("2027-06-01", Severity.INFO);

    assertThat(grading("2026-12-31", false, later, ERROR_FROM_2027, INFO_FROM_2026).announced())
        .containsExactly(ERROR_FROM_2027, later);
    assertThat(grading("2027-01-01", false, ERROR_FROM_2027).announced()).isEmpty();
  }

  @Test
  void countsARowByWhatItsFindingsAreOnTheDay() {
    RosterFixture late = RosterFixture.removal().with("stopDate", "2026-11-10");

    assertThat(late.result().validRows()).isEqualTo(1);
    assertThat(late.graded(grading("2027-01-01", false, ERROR_FROM_2027)).result().validRows())
        .isZero();
  }

  private static Severity severity(String today, boolean strict, Stage... stages) {
    return RosterFixture.removal()
        .with("stopDate", "2026-11-10")
        .graded(grading(today, strict, stages))
        .rawFindings()
        .stream()
        .filter(finding -> finding.kind().id().equals("stop-late"))
        .findAny()
        .orElseThrow()
        .kind()
        .severity();
  }

  private static Grading grading(String today, boolean strict, Stage... stages) {
    return new Grading(List.of(stages), LocalDate.parse(today), strict);
  }

  private static Stage stage(String from, Severity severity) {
    return new Stage(LocalDate.parse(from), "stop-late", severity);
  }
}
