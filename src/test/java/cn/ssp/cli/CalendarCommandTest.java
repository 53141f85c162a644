package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {
  @TempDir private Path folder;

  @Test
  void showsTheOpenWindow() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("calendar")).isZero();
    assertThat(desk.out())
        .isEqualTo(
            """
            日期      2026-11-23 10:00
            申报期    2026-11-11 00:00 至 2026-12-06 24:00，开放中
            结算年月  2026-12
            网上补缴  合同最早可从 2026-05 起
            """);
  }

  @Test
  void showsTheNextWindowWhileNoneIsOpen() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("calendar", "--lang", "en", "--as-of", "2026-11-08")).isZero();
    assertThat(desk.out())
        .contains("closed; the next is 2026-11-11 00:00 to 2026-12-06 24:00")
        .contains("settlement month  2026-11");
  }

  @Test
  void knowsTheWindowsThatANoticeMoved() {
    Desk desk = new Desk(folder);

    desk.ssp("calendar", "--as-of", "2021-09-20T16:59");
    assertThat(desk.out()).contains("2021-09-06 00:00 至 2021-09-20 17:00，开放中");
    desk.ssp("calendar", "--as-of", "2021-09-02");
    assertThat(desk.out()).contains("旧系统（时间不详） 至 2021-09-03 17:00，开放中");
  }

  @Test
  void saysThatTheOldSystemsWindowsAreUnknown() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("calendar", "--as-of", "2021-08-31T23:59")).isEqualTo(2);
    assertThat(desk.err()).contains("2021-09-01 之前");
  }

  /** 11 January 00:00 in Shanghai is 16:00 of the day before in UTC. */
  @Test
  void exportsTheYearsWindows() throws IOException {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("calendar", "--ics", "2026.ics")).isZero();
    String ics = Files.readString(folder.resolve("2026.ics"));
    assertThat(ics)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("DTSTART:20260110T160000Z\r\nDTEND:20260206T160000Z\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(ics.lines().filter("BEGIN:VEVENT"::equals)).hasSize(12);
    assertThat(ics.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void exportsToStandardOutputWithoutAName() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("calendar", "--ics", "--as-of", "2021-11-01")).isZero();
    assertThat(desk.out().lines().filter("BEGIN:VEVENT"::equals)).hasSize(3);
  }
}
