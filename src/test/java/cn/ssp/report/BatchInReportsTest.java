package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * What pipelines and browsers are told of two batches: one of three rows, of which the hall
 * rejected one, and one that the hall could not be asked about.
 */
class BatchInReportsTest {
  private static final FindingKind INSURED =
      FindingKind.error("hall-insured-here", "the hall", "code", "message");
  private static final FindingKind UNREACHABLE =
      FindingKind.error("file-missing", "stands for any failure", "reason");

  private final StringWriter out = new StringWriter();
  private final Wording wording = ReportRun.wording(Language.EN);

  @Test
  void sarifHasTheAnswersAsResultsAndTheTroubleAsANotification() throws IOException {
    tell(new SarifReport(wording, out));

    assertThat(SarifSchema.faults(out.toString())).isEmpty();
    assertThat(out.toString())
        .containsOnlyOnce("\"ruleId\":\"hall-insured-here\"")
        .contains("\"properties\":{\"batch\":\"B-1\",")
        .contains("\"executionSuccessful\":false")
        .contains("{\"level\":\"error\",\"message\":{\"text\":\"there is no such file\"}}");
  }

  @Test
  void junitHasASuiteForEachBatch() throws IOException, SAXException {
    tell(new JunitReport(wording, out));

    JunitSchema.check(out.toString());
    assertThat(out.toString())
        .contains(
            "<testsuite name=\"a.xlsx B-1\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\"",
            "<testcase classname=\"a_xlsx.batch_B-1\" name=\"hall-insured-here\"><failure ",
            "<testcase classname=\"a_xlsx.batch_B-1\" name=\"batch\"></testcase>",
            "<testsuite name=\"b.xlsx k2\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\"",
            "<testcase classname=\"b_xlsx.batch_k2\" name=\"batch\"><error>there is no such file");
  }

  @Test
  void githubIsToldOfTheTroubleFirst() throws IOException {
    StringBuilder page = new StringBuilder();
    tell(new GithubReport(wording, out, Optional.of(page::append)));

    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("::error file=b.xlsx,title="),
            second -> assertThat(second).startsWith("::error file=a.xlsx,line=7,title="));
    assertThat(page.toString().replace("&#58;", ":"))
        .contains("- a.xlsx: rows 3 for 2026-12: accepted 2, rejected 1\n")
        .contains("batches 2, rows 4; accepted 2, rejected 1, without an answer 1");
  }

  @Test
  void htmlShowsWhereEachStands() throws IOException {
    tell(new HtmlReport(wording, out));

    assertThat(out.toString())
        .contains("<dt>Rows rejected</dt><dd>1</dd>")
        .contains("rows 3 for 2026-12: accepted 2, rejected 1")
        .contains("\"rule\":\"hall-insured-here\"")
        .contains("<p>there is no such file  file-missing</p>");
  }

  private static void tell(Report report) throws IOException {
    report.start(ReportRun.header());
    report.batch(section("a.xlsx", "k1", "done", Optional.of("B-1"), Optional.empty()));
    report.finding(
        new Finding(
            INSURED,
            new Place.OfCell(null, 7, 1, "idNumber", "证件号码"),
            new Arg("110105194912310021", Personal.IDENTITY_NUMBER),
            List.of(Arg.of("-1"), new Arg("在本单位已存在参保信息", Personal.WORDS))));
    report.answered(0);
    report.batch(
        section(
            "b.xlsx",
            "k2",
            "unknown",
            Optional.empty(),
            Optional.of(new BatchSection.Trouble(UNREACHABLE, List.of(Arg.of("missing"))))));
    report.answered(0);
    report.finish(Summary.ofBatches(new Summary.Declared(2, 4, 2, 1, 1)));
  }

  private static BatchSection section(
      String file,
      String key,
      String state,
      Optional<String> batch,
      Optional<BatchSection.Trouble> trouble) {
    Template enrolment = Templates.builtIn().find("enrolment").orElseThrow();
    return new BatchSection(
        file,
        enrolment,
        "acme",
        YearMonth.of(2026, 12),
        key,
        state,
        state.equals("done") ? 3 : 1,
        state.equals("done") ? 1 : 0,
        batch,
        batch.map(name -> OffsetDateTime.parse("2026-11-23T10:00:00+08:00")),
        trouble);
  }
}
