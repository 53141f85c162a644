package cn.ssp.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.config.Region;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar that ssp ships with, at moments of Asia/Shanghai. */
@NullMarked
class SettlementCalendarTest {
  private final SettlementCalendar calendar = Region.builtIn().policy().calendar();

  @ParameterizedTest
  @CsvSource({
    "2026-10-01T00:00:00, 2026-10, true",
    "2026-10-06T23:59:59, 2026-10, true",
    "2026-10-07T00:00:00, 2026-10, false",
    "2026-10-10T23:59:59, 2026-10, false",
    "2026-10-11T00:00:00, 2026-11, true",
    "2026-10-15T09:00:00, 2026-11, true",
    "2026-10-31T23:59:59, 2026-11, true",
    "2026-11-01T00:00:00, 2026-11, true",
    "2023-12-15T12:00:00, 2024-01, true",
    "2023-12-31T23:59:59, 2024-01, true",
    "2024-01-03T12:00:00, 2024-01, true",
    "2024-01-07T00:00:00, 2024-01, false",
    "2024-02-29T12:00:00, 2024-03, true"
  })
  void settlesAMonth(LocalDateTime moment, YearMonth settlementMonth, boolean open) {
    Standing standing = at(moment);

    assertThat(standing.settlementMonth()).isEqualTo(settlementMonth);
    assertThat(standing.open()).isEqualTo(open);
  }

  @Test
  void settlesEachDayOfAYearAsTheRuleSays() {
    LocalDate first = LocalDate.of(2028, 1, 1);
    for (LocalDate day = first; day.getYear() == 2028; day = day.plusDays(1)) {
      Standing standing = at(day.atTime(12, 0));
      YearMonth month = YearMonth.from(day);
      int number = day.getDayOfMonth();

      assertThat(standing.open()).as("%s", day).isEqualTo(number < 7 || number > 10);
      assertThat(standing.settlementMonth())
          .as("%s", day)
          .isEqualTo(number < 11 ? month : month.plusMonths(1));
      assertThat(standing.today()).isEqualTo(day);
      assertThat(standing.operationMonth()).isEqualTo(month);
    }
  }

  @Test
  void tellsTheWindowThatIsOpen() {
    assertThat(at("2026-11-23T10:00").window())
        .isEqualTo(window("2026-12", "2026-11-11T00:00", "2026-12-07T00:00"));
    assertThat(at("2026-12-06T23:59:59").window())
        .isEqualTo(window("2026-12", "2026-11-11T00:00", "2026-12-07T00:00"));
  }

  @Test
  void tellsTheNextWindowWhereNoneIsOpen() {
    assertThat(at("2026-12-07T00:00").window())
        .isEqualTo(window("2027-01", "2026-12-11T00:00", "2027-01-07T00:00"));
  }

  @Test
  void knowsNothingOfTheOldSystem() {
    assertThat(calendar.at(LocalDateTime.parse("2021-08-31T23:59:59"))).isEmpty();
    assertThat(calendar.at(LocalDateTime.parse("2021-09-01T00:00"))).isPresent();
    assertThat(calendar.knownFrom()).isEqualTo("2021-09-01T00:00");
  }

  /** The notice of August 2021: the windows of September to November, and the gaps between. */
  @ParameterizedTest
  @CsvSource({
    "2021-09-01T00:00:00, 2021-09, true",
    "2021-09-03T16:59:59, 2021-09, true",
    "2021-09-03T17:00:00, 2021-09, false",
    "2021-09-04T12:00:00, 2021-09, false",
    "2021-09-05T23:59:59, 2021-09, false",
    "2021-09-06T00:00:00, 2021-10, true",
    "2021-09-11T00:00:00, 2021-10, true",
    "2021-09-20T16:59:59, 2021-10, true",
    "2021-09-20T17:00:00, 2021-10, false",
    "2021-10-01T12:00:00, 2021-10, false",
    "2021-10-06T12:00:00, 2021-10, false",
    "2021-10-10T23:59:59, 2021-10, false",
    "2021-10-11T00:00:00, 2021-11, true",
    "2021-11-06T23:59:59, 2021-11, true",
    "2021-11-07T00:00:00, 2021-11, false",
    "2021-11-11T00:00:00, 2021-12, true"
  })
  void keepsTheWindowsThatANoticeMoved(
      LocalDateTime moment, YearMonth settlementMonth, boolean open) {
    settlesAMonth(moment, settlementMonth, open);
  }

  @Test
  void tellsTheMovedWindows() {
    assertThat(at("2021-09-02T09:00").window())
        .isEqualTo(
            new Window(YearMonth.parse("2021-09"), null, LocalDateTime.parse("2021-09-03T17:00")));
    assertThat(at("2021-09-05T09:00").window())
        .isEqualTo(window("2021-10", "2021-09-06T00:00", "2021-09-20T17:00"));
    assertThat(at("2021-09-30T09:00").window())
        .isEqualTo(window("2021-11", "2021-10-11T00:00", "2021-11-07T00:00"));
  }

  @Test
  void tellsTheWindowOfAMonth() {
    assertThat(calendar.windowOf(YearMonth.parse("2024-01")))
        .isEqualTo(window("2024-01", "2023-12-11T00:00", "2024-01-07T00:00"));
    assertThat(calendar.windowOf(YearMonth.parse("2021-10")))
        .isEqualTo(window("2021-10", "2021-09-06T00:00", "2021-09-20T17:00"));
  }

  /** What came before the first known window is not known, so nothing is being closed. */
  @Test
  void settlesTheFirstMonthBeforeItsWindowOpens() {
    SettlementCalendar young =
        new SettlementCalendar(
            LocalDateTime.parse("2026-01-01T00:00"),
            YearMonth.parse("2026-01"),
            List.of(window("2026-01", "2026-01-05T00:00", "2026-01-07T00:00")));
    Standing standing = young.at(LocalDateTime.parse("2026-01-02T12:00")).orElseThrow();

    assertThat(standing.settlementMonth()).isEqualTo(YearMonth.parse("2026-01"));
    assertThat(standing.open()).isFalse();
  }

  /** A window may end up before the usual one opens: the calendar goes on to the next. */
  @Test
  void goesOnWhereAWindowIsMovedFarForward() {
    SettlementCalendar moved =
        new SettlementCalendar(
            LocalDateTime.parse("2026-01-01T00:00"),
            YearMonth.parse("2026-01"),
            List.of(
                window("2026-02", "2026-01-08T00:00", "2026-01-09T00:00"),
                window("2026-03", "2026-01-10T00:00", "2026-02-03T00:00")));

    assertThat(moved.at(LocalDateTime.parse("2026-01-10T12:00")).orElseThrow().settlementMonth())
        .isEqualTo(YearMonth.parse("2026-03"));
    assertThat(moved.at(LocalDateTime.parse("2026-02-05T12:00")).orElseThrow().open()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"})
  void dependsOnNoDefaultTimeZone(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));

      assertThat(at("2026-10-06T23:59:59").open()).isTrue();
      assertThat(at("2026-10-07T00:00").open()).isFalse();
      assertThat(at("2026-10-11T00:00").today()).isEqualTo("2026-10-11");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private Standing at(String moment) {
    return at(LocalDateTime.parse(moment));
  }

  private Standing at(LocalDateTime moment) {
    return calendar.at(moment).orElseThrow();
  }

  private static Window window(String settlementMonth, String opens, String closes) {
    return new Window(
        YearMonth.parse(settlementMonth), LocalDateTime.parse(opens), LocalDateTime.parse(closes));
  }
}
