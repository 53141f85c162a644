package cn.ssp.rule.removal;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules about the day an insurance stops. */
@NullMarked
class StopDateTest {
  @Test
  void itMayBeTodayButNotTomorrow() {
    assertThat(removal().with("stopDate", "2026-11-23").findings()).isEmpty();
    assertThat(removal().with("stopDate", "2026-11-24").findings())
        .containsExactly("E2 stop-date-in-future 2026-11-23");
  }

  /** At 23:30 in London it is already the next day in Shanghai; only the given moment counts. */
  @Test
  void todayIsTheDayOfTheMoment() {
    assertThat(removal().with("stopDate", "2026-11-24").asOf("2026-11-24T00:00").findings())
        .isEmpty();
  }

  @Test
  void tenDaysAreInTimeAndElevenAreNot() {
    assertThat(removal().with("stopDate", "2026-11-13").findings()).isEmpty();
    assertThat(removal().with("stopDate", "2026-11-12").findings())
        .containsExactly("E2 stop-late 10 11");
  }

  /** A removal filed in December's window ends the charges with November. */
  @Test
  void monthsAfterLeavingAreChargedUpToTheOneBeforeTheSettlementMonth() {
    assertThat(removal().with("stopDate", "2026-10-31").findings())
        .containsExactly("E2 stop-charged-month 1 2026-11 2026-11", "E2 stop-late 10 23");
    assertThat(removal().with("stopDate", "2026-08-15").findings())
        .containsExactly("E2 stop-charged-month 3 2026-09 2026-11", "E2 stop-late 10 100");
  }

  /** On the 6th the window of the month itself is still open, on the 7th it is being closed. */
  @Test
  void theSettlementMonthIsThatOfTheWindow() {
    assertThat(removal().with("stopDate", "2026-10-31").asOf("2026-11-06T23:59:59").findings())
        .isEmpty();
    assertThat(removal().with("stopDate", "2026-10-31").asOf("2026-11-10T00:00").findings())
        .isEmpty();
    assertThat(removal().with("stopDate", "2026-11-30").asOf("2026-12-11T00:00").findings())
        .containsExactly("E2 stop-charged-month 1 2026-12 2026-12", "E2 stop-late 10 11");
  }

  @Test
  void aBadDateIsNoDate() {
    assertThat(removal().with("stopDate", "2026-11-31").findings()).containsExactly("E2 bad-date");
  }
}
