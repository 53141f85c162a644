package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class BadDateTest {
  /** A week after 5 November: a removal of that day is in time. */
  private static final String IN_TIME = "2026-11-12T10:00";

  /** Stopped on 5 November, all of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-05", "2026/11/5", "2026/11/05", "20261105", "2026年11月5日", "2026年11月05日"})
  void takesTheseTexts(String text) {
    assertThat(removal().asOf(IN_TIME).with("stopDate", text).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-5",
        "2026.11.05",
        "26-11-05",
        "2026-11",
        "2026年11月",
        "11/5/2026",
        "05-Nov-2026",
        "2026-11-05T00:00",
        "2026-11-05 00:00:00",
        "46331",
        "长期",
        "202611051"
      })
  void takesNoOthers(String text) {
    assertThat(removal().with("stopDate", text).findings()).contains("E2 bad-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026-13-01", "20260431", "2026/0/5", "2026年11月31日"})
  void takesNoDayThatTheCalendarDoesNotHave(String text) {
    assertThat(removal().with("stopDate", text).findings()).containsExactly("E2 bad-date");
  }

  @Test
  void takesTheLeapDay() {
    assertThat(removal().with("stopDate", "2024-02-29").findings()).doesNotContain("E2 bad-date");
  }

  @Test
  void takesExcelDatesAndEightDigits() {
    assertThat(removal().asOf(IN_TIME).with("stopDate", Excel.date("2026-11-05")).findings())
        .isEmpty();
    assertThat(removal().asOf(IN_TIME).with("stopDate", Excel.number("20261105")).findings())
        .isEmpty();
  }

  /** 46331 is 5 November 2026, but the cell does not say that it is a day. */
  @Test
  void takesNoOtherNumberNorTheDayThatNeverWas() {
    assertThat(removal().with("stopDate", Excel.number("46331")).findings())
        .containsExactly("E2 bad-date");
    assertThat(removal().with("stopDate", Excel.dayThatNeverWas()).findings())
        .containsExactly("E2 bad-date");
    assertThat(removal().with("stopDate", Excel.truth()).findings()).containsExactly("E2 bad-date");
  }

  @Test
  void readsThroughSpacesAndFullWidthDigits() {
    assertThat(removal().asOf(IN_TIME).with("stopDate", "２０２６年11月5日").findings())
        .containsExactly("E2 full-width wide");
    assertThat(removal().asOf(IN_TIME).with("stopDate", "2026-11-05 ").findings())
        .containsExactly("E2 stray-space end");
  }

  @Test
  void letsNoDateRuleJudgeABadDate() {
    assertThat(enrolment().with("contractEnd", "2026-11-31").findings())
        .containsExactly("J2 bad-date");
    assertThat(enrolment().with("contractStart", "2019-02-29").findings())
        .containsExactly("I2 bad-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12", "2026/12", "202612", "2026年12月"})
  void takesTheseMonths(String text) {
    assertThat(roster("retirement").with("retirementMonth", text).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-00", "2026-12-01", "2026.12", "十二月"})
  void takesNoOtherMonths(String text) {
    assertThat(roster("retirement").with("retirementMonth", text).findings())
        .containsExactly("F2 bad-date");
  }

  /** Excel turns 2026-12 into the first of the month. */
  @Test
  void takesAnExcelDateForItsMonth() {
    assertThat(roster("retirement").with("retirementMonth", Excel.date("2026-12-01")).findings())
        .isEmpty();
    assertThat(roster("retirement").with("retirementMonth", Excel.number("202612")).findings())
        .isEmpty();
    assertThat(roster("retirement").with("retirementMonth", Excel.dayThatNeverWas()).findings())
        .containsExactly("F2 bad-date");
  }
}
