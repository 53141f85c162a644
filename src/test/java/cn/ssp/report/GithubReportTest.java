package cn.ssp.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubReportTest {
  private final StringWriter out = new StringWriter();
  private final StringBuilder page = new StringBuilder();
  private final GithubReport report =
      new GithubReport(ReportRun.wording(Language.EN), out, Optional.of(page::append));

  @Test
  void annotatesEachRuleOfARosterTheWorstFirst() throws IOException {
    ReportRun.tell(report);

    assertThat(out.toString())
        .isEqualTo(
            """
            ::error file=b.xlsx,title=No such file%2C or not readable%3A 1::there is no such file\
             → Check the path and the permissions%0Afile-missing
            ::error file=a.xlsx,line=3,title=Check character does not fit%3A 1::B3%0AThe check\
             character does not fit: at least one of the 18 is wrong → Check every digit against\
             the document; do not just change the last one%0Aidentity-checksum
            ::warning file=a.xlsx,line=12,title=A row is hidden%3A 1::row 12%0AThe row is hidden,\
             and will be declared all the same → Unhide it and check it; delete the row if it is\
             not to be declared%0Ahidden-row
            """);
  }

  @Test
  void summarizesTheJob() throws IOException {
    ReportRun.tell(report);

    assertThat(page.toString().replaceAll("&#58;", ":").replaceAll("&#45;", "-"))
        .startsWith(
            """
            ### ssp

            rosters 2, rows 11, of which 10 can be declared; errors 4, warnings 1, infos 0;\
             unreadable 1; settlement month 2026-12, window open until 2026-12-06 24:00; policy\
             wuxi-2027

            not listed: 3 &#40;--limit 0 lists all&#41;

            | severity | rule | roster | count | where | what to do |
            |---|---|---|--:|---|---|
            | error | file-missing | b.xlsx | 1 |  | there is no such file → Check the path and the\
             permissions |
            | error | identity-checksum | a.xlsx | 1 | B3 | The check character does not fit: at\
             least one of the 18 is wrong → Check every digit against the document; do not just\
             change the last one |
            """)
        .contains("\n\n- not checked: legal-representative; ");
  }

  /** The most frequent of a severity comes first, with the first places of all. */
  @Test
  void countsWhatIsAlike() throws IOException {
    report.start(ReportRun.header());
    report.roster("a,b%:1.xlsx", template());
    report.finding(found(2, ReportRun.LEGAL, 1));
    for (int row = 2; row < 10; row++) {
      report.finding(found(row, ReportRun.BAD_NUMBER, 12));
    }
    report.checked(new Outcome(8, 0, 0, false, List.of(), List.of()));
    report.finish(summary());

    assertThat(out.toString().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("::error file=a%2Cb%25%3A1.xlsx,line=2,title=")
        .contains("%3A 8::M2, M3, M4, M5, M6 … and 3 more%0A");
  }

  @Test
  void theSummaryIsNotLargerThanGithubTakes() throws IOException {
    report.start(ReportRun.header());
    for (int roster = 0; roster < 3_000; roster++) {
      report.roster("花名册<b>|".repeat(10) + roster, template());
      report.finding(found(2, ReportRun.BAD_NUMBER, 12));
      report.checked(new Outcome(1, 0, 0, false, List.of(), List.of()));
    }
    report.finish(summary());

    assertThat(page.toString().getBytes(UTF_8)).hasSizeBetween(400 * 1024, 1024 * 1024);
    assertThat(page.toString()).doesNotContain("<b>").contains("… and ");
    assertThat(out.toString().lines()).hasSize(3_000);
  }

  @Test
  void findsNothingToSayOfACleanRoster() throws IOException {
    report.start(ReportRun.header());
    report.roster("a.xlsx", template());
    report.checked(new Outcome(1, 1, 0, false, List.of(), List.of()));
    report.finish(summary());

    assertThat(out.toString()).isEmpty();
    assertThat(page.toString()).doesNotContain("|");
  }

  private static Summary summary() {
    return new Summary(1, 0, 8, 0, 9, 0, 0, 0, Optional.empty());
  }

  private static Template template() {
    return Templates.builtIn().find("enrolment").orElseThrow();
  }

  private static Finding found(int row, FindingKind kind, int column) {
    return new Finding(kind, new Place.OfCell("参保", row, column, "wage", "月缴费工资"));
  }
}
