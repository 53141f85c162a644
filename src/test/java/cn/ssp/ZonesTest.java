package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.cli.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Machines of three time zones. Windows, months and days are those of Asia/Shanghai on all of them,
 * up to the second at which they change. {@link ZonesIT} has the packaged program say the same.
 */
@NullMarked
class ZonesTest {
  private static final List<String> ZONES = List.of("UTC", "America/Los_Angeles", "Asia/Shanghai");
  private static final Pattern FACT = Pattern.compile("\\d{4}-\\d\\d(-\\d\\d)?|\\d+");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /**
   * Around a window's edges. The contracts start in the month being settled, in the next one, six
   * months before the operation (twice: its first day, and the day before), and 30 days before the
   * 6th; the last one ends on the 10th. The removals are of the end of October, of the 6th, of the
   * 7th, of September, and of ten days before the 6th.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-06T23:59:59 | 2026-11 | open   | 2026-10-11 | 2026-11-07 |"
            + "I3 contract-start-after-settlement-month 2026-11; I4 backpay 6 2026-05 2026-10;"
            + "I5 backpay 7 2026-04 2026-10; I5 backpay-over-limit 2026-05;"
            + "I6 backpay 1 2026-10 2026-10 |"
            + "E4 stop-date-in-future 2026-11-06;"
            + "E5 stop-charged-month 1 2026-10 2026-10; E5 stop-late 37 10",
        "2026-11-07T00:00:00 | 2026-11 | closed | 2026-11-11 | 2026-12-07 |"
            + "I3 contract-start-after-settlement-month 2026-11; I4 backpay 6 2026-05 2026-10;"
            + "I5 backpay 7 2026-04 2026-10; I5 backpay-over-limit 2026-05;"
            + "I6 backpay 1 2026-10 2026-10; I6 enrolment-late 31 30 |"
            + "E5 stop-charged-month 1 2026-10 2026-10; E5 stop-late 38 10; E6 stop-late 11 10",
        "2026-11-10T23:59:59 | 2026-11 | closed | 2026-11-11 | 2026-12-07 |"
            + "I3 contract-start-after-settlement-month 2026-11; I4 backpay 6 2026-05 2026-10;"
            + "I5 backpay 7 2026-04 2026-10; I5 backpay-over-limit 2026-05;"
            + "I6 backpay 1 2026-10 2026-10; I6 enrolment-late 34 30 |"
            + "E5 stop-charged-month 1 2026-10 2026-10; E5 stop-late 41 10; E6 stop-late 14 10",
        "2026-11-11T00:00:00 | 2026-12 | open   | 2026-11-11 | 2026-12-07 |"
            + "I2 backpay 1 2026-11 2026-11; I4 backpay 7 2026-05 2026-11;"
            + "I5 backpay 8 2026-04 2026-11; I5 backpay-over-limit 2026-05;"
            + "I6 backpay 2 2026-10 2026-11; I6 enrolment-late 35 30;"
            + "J6 contract-end-before-today 2026-11-11 |"
            + "E2 stop-charged-month 1 2026-11 2026-11; E2 stop-late 11 10;"
            + "E5 stop-charged-month 2 2026-10 2026-11; E5 stop-late 42 10;"
            + "E6 stop-charged-month 1 2026-11 2026-11; E6 stop-late 15 10",
      })
  void atTheEdgesOfAWindow(ArgumentsAccessor row) throws Exception {
    enrol(
        "新签 2026-11-30 2029-11-29",
        "新签 2026-12-01 2029-11-30",
        "续签 2026-05-01 2029-04-30",
        "续签 2026-04-30 2029-04-29",
        "新签 2026-10-07 2026-11-10");
    remove("2026-10-31", "2026-11-06", "2026-11-07", "2026-09-30", "2026-10-27");

    assertReports(Expected.of(row));
  }

  /**
   * Over the new year, to the end of its first window. The contracts start in January, in February,
   * six months before December, and 30 days before 1 January, the last one until the end of the
   * year. The removals are of the end of November, of the last day of the year, of the first of the
   * next, and of ten days before 6 January.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-31T23:59:59 | 2027-01 | open   | 2026-12-11 | 2027-01-07 |"
            + "I3 contract-start-after-settlement-month 2027-01; I4 backpay 7 2026-06 2026-12;"
            + "I5 backpay 1 2026-12 2026-12 |"
            + "E2 stop-charged-month 1 2026-12 2026-12; E2 stop-late 31 10;"
            + "E4 stop-date-in-future 2026-12-31",
        "2027-01-01T00:00:00 | 2027-01 | open   | 2026-12-11 | 2027-01-07 |"
            + "I3 contract-start-after-settlement-month 2027-01; I4 backpay 7 2026-06 2026-12;"
            + "I4 backpay-over-limit 2026-07; I5 backpay 1 2026-12 2026-12;"
            + "J5 contract-end-before-today 2027-01-01 |"
            + "E2 stop-charged-month 1 2026-12 2026-12; E2 stop-late 32 10",
        "2027-01-06T23:59:59 | 2027-01 | open   | 2026-12-11 | 2027-01-07 |"
            + "I3 contract-start-after-settlement-month 2027-01; I4 backpay 7 2026-06 2026-12;"
            + "I4 backpay-over-limit 2026-07; I5 backpay 1 2026-12 2026-12;"
            + "I5 enrolment-late 35 30; J5 contract-end-before-today 2027-01-06 |"
            + "E2 stop-charged-month 1 2026-12 2026-12; E2 stop-late 37 10",
      })
  void overTheNewYear(ArgumentsAccessor row) throws Exception {
    enrol(
        "新签 2027-01-31 2030-01-30",
        "新签 2027-02-01 2030-01-31",
        "续签 2026-06-01 2029-05-31",
        "新签 2026-12-02 2026-12-31");
    remove("2026-11-30", "2026-12-31", "2027-01-01", "2026-12-27");

    assertReports(Expected.of(row));
  }

  /**
   * The end of February in a leap year. The contracts start in March, in April, in the August
   * before, and 30 days before the 29th, on which the last one ends. The removals are of the 29th,
   * of ten days before it, of the day after it, and of the end of January.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2028-02-29T23:59:59 | 2028-03 | open | 2028-02-11 | 2028-03-07 |"
            + "I3 contract-start-after-settlement-month 2028-03; I4 backpay 7 2027-08 2028-02;"
            + "I5 backpay 2 2028-01 2028-02 |"
            + "E4 stop-date-in-future 2028-02-29;"
            + "E5 stop-charged-month 1 2028-02 2028-02; E5 stop-late 29 10",
        "2028-03-01T00:00:00 | 2028-03 | open | 2028-02-11 | 2028-03-07 |"
            + "I3 contract-start-after-settlement-month 2028-03; I4 backpay 7 2027-08 2028-02;"
            + "I4 backpay-over-limit 2027-09; I5 backpay 2 2028-01 2028-02;"
            + "I5 enrolment-late 31 30; J5 contract-end-before-today 2028-03-01 |"
            + "E3 stop-late 11 10; E5 stop-charged-month 1 2028-02 2028-02; E5 stop-late 30 10",
      })
  void onALeapDay(ArgumentsAccessor row) throws Exception {
    enrol(
        "新签 2028-03-31 2031-03-30",
        "新签 2028-04-01 2031-03-31",
        "续签 2027-08-29 2030-08-28",
        "新签 2028-01-30 2028-02-29");
    remove("2028-02-29", "2028-02-19", "2028-03-01", "2028-01-31");

    assertReports(Expected.of(row));
  }

  /** The same in another year, where each date before March is a day earlier. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-28T23:59:59 | 2027-03 | open | 2027-02-11 | 2027-03-07 |"
            + "I3 contract-start-after-settlement-month 2027-03; I4 backpay 7 2026-08 2027-02;"
            + "I5 backpay 2 2027-01 2027-02 |"
            + "E4 stop-date-in-future 2027-02-28;"
            + "E5 stop-charged-month 1 2027-02 2027-02; E5 stop-late 28 10",
        "2027-03-01T00:00:00 | 2027-03 | open | 2027-02-11 | 2027-03-07 |"
            + "I3 contract-start-after-settlement-month 2027-03; I4 backpay 7 2026-08 2027-02;"
            + "I4 backpay-over-limit 2026-09; I5 backpay 2 2027-01 2027-02;"
            + "I5 enrolment-late 31 30; J5 contract-end-before-today 2027-03-01 |"
            + "E3 stop-late 11 10; E5 stop-charged-month 1 2027-02 2027-02; E5 stop-late 29 10",
      })
  void atTheEndOfAnotherFebruary(ArgumentsAccessor row) throws Exception {
    enrol(
        "新签 2027-03-31 2030-03-30",
        "新签 2027-04-01 2030-03-31",
        "续签 2026-08-31 2029-08-30",
        "新签 2027-01-29 2027-02-28");
    remove("2027-02-28", "2027-02-18", "2027-03-01", "2027-01-31");

    assertReports(Expected.of(row));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-07T00:00:00, 2026-11-11 00:00 to 2026-12-06 24:00, closed, 2026-11, 2026-05",
    "2027-01-01T00:00:00, 2026-12-11 00:00 to 2027-01-06 24:00, open, 2027-01, 2026-07",
  })
  void theCalendar(String moment, String window, String state, String month, String earliest)
      throws Exception {
    String calendar = sameEverywhere("calendar", "--lang", "en", "--as-of", moment);

    assertThat(calendar)
        .contains(window, state, "settlement month  " + month, "from " + earliest)
        .contains(moment.replace('T', ' ').substring(0, 16));
  }

  private void assertReports(Expected expected) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("validate", "--report", "json"));
    arguments.addAll(
        List.of("--lang", "en", "--as-of", expected.moment(), "enrolment.csv", "removal.csv"));

    JsonNode report = JSON.readTree(sameEverywhere(arguments.toArray(String[]::new)));

    assertThat(report.get("asOf").asText()).isEqualTo(expected.moment() + "+08:00");
    assertThat(report.get("settlementMonth").asText()).isEqualTo(expected.month());
    assertThat(report.at("/window/open").asBoolean()).isEqualTo(expected.state().equals("open"));
    assertThat(report.at("/window/opens").asText()).isEqualTo(expected.opens() + "T00:00:00+08:00");
    assertThat(report.at("/window/closes").asText())
        .isEqualTo(expected.closes() + "T00:00:00+08:00");
    assertThat(findings(report.at("/rosters/0")))
        .containsExactly(expected.enrolments().split(";\\s*"));
    assertThat(findings(report.at("/rosters/1")))
        .containsExactly(expected.removals().split(";\\s*"));
  }

  /** Each finding as its cell, its rule and the numbers in its message. */
  private static List<String> findings(JsonNode roster) {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : roster.get("findings")) {
      String message = finding.get("message").asText();
      findings.add(
          Stream.concat(
                  Stream.of(finding.get("cell").asText(), finding.get("rule").asText()),
                  FACT.matcher(message).results().map(MatchResult::group))
              .collect(Collectors.joining(" ")));
    }
    return findings;
  }

  /** People with passports, so that no rule about citizens has a say. */
  private void enrol(String... contracts) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "*证件类型,*证件号码,*姓名,*户籍性质,户籍地址,移动电话,*合同增加原因,*合同类别,*合同开始日期,合同终止日期,"
            + "*岗位工种,参保身份,月缴费工资,用工类型,实际用工单位编号,实际用工单位名称,备注");
    for (String contract : contracts) {
      String[] parts = contract.split(" ", -1);
      lines.add(
          "外国人护照,E100%d,Anna Li,外国人,,,%s,固定期限,%s,%s,普通员工,企业职工,5200,,,,"
              .formatted(lines.size(), parts[0], parts[1], parts[2]));
    }
    Files.write(folder.resolve("enrolment.csv"), lines);
  }

  private void remove(String... stopDates) throws IOException {
    List<String> lines = new ArrayList<>(List.of("*证件类型,*证件号码,*姓名,*变更原因,*停保日期,备注"));
    for (String stopDate : stopDates) {
      lines.add("外国人护照,E200%d,Anna Li,合同期满,%s,".formatted(lines.size(), stopDate));
    }
    Files.write(folder.resolve("removal.csv"), lines);
  }

  /** What ssp prints, byte by byte the same in every zone. */
  private String sameEverywhere(String... arguments) {
    TimeZone machine = TimeZone.getDefault();
    try {
      List<String> outputs = new ArrayList<>();
      for (String zone : ZONES) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Desk desk = new Desk(folder);
        desk.ssp(arguments);
        outputs.add(desk.out());
      }
      assertThat(outputs).as("in %s", ZONES).containsOnly(outputs.get(0));
      return outputs.get(0);
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  /**
   * A row of a test's table.
   *
   * @param moment when the rosters are checked, in Shanghai
   * @param month the settlement month
   * @param state whether the window is open
   * @param opens the day on which the window opens
   * @param closes the day on which it is closed
   * @param enrolments what is found in the roster of enrolments, each a cell, a rule and numbers
   * @param removals what is found in that of removals
   */
  private record Expected(
      String moment,
      String month,
      String state,
      String opens,
      String closes,
      String enrolments,
      String removals) {
    static Expected of(ArgumentsAccessor row) {
      List<String> cells = row.toList().stream().map(String::valueOf).toList();
      return new Expected(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          cells.get(6));
    }
  }
}
