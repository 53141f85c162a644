package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class JunitReportTest {
  @Test
  void hasASuiteForEachRosterAndACaseForEachRule() throws IOException, SAXException {
    String report = told(Language.EN);

    JunitSchema.check(report);
    assertThat(report)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="ssp">
            <testsuite name="a.xlsx" tests="5" failures="1" errors="0" skipped="2"\
             timestamp="2026-11-23T10:00:00">
            <properties><property name="template" value="enrolment"></property>
            <property name="rows" value="11"></property>
            <property name="validRows" value="10"></property>
            <property name="suppressed" value="3"></property>
            <property name="settlementMonth" value="2026-12"></property>
            <property name="policy" value="wuxi-2027"></property>
            </properties>
            <testcase classname="a_xlsx" name="hidden-row"><system-out>row 12: The row is hidden,\
             and will be declared all the same → Unhide it and check it; delete the row if it is\
             not to be declared</system-out>
            </testcase>
            <testcase classname="a_xlsx" name="identity-checksum"><failure\
             type="identity-checksum" message="Check character does not fit: 1">B3 证件号码\
             110105********0021: The check character does not fit: at least one of the 18 is wrong\
             → Check every digit against the document; do not just change the last one</failure>
            </testcase>
            <testcase classname="a_xlsx" name="bad-number"></testcase>
            <testcase classname="a_xlsx" name="legal-representative"><skipped>not checked:\
             legal-representative; nobody said which employer this is for (give --employer, and\
             describe it in ssp.json)</skipped>
            </testcase>
            <testcase classname="a_xlsx" name="mobile-shared"><skipped>not checked: mobile-shared;\
             the template lacks the columns mobile</skipped>
            </testcase>
            <system-out>not listed: 3 (--limit 0 lists all)</system-out>
            </testsuite>
            <testsuite name="b.xlsx" tests="1" failures="0" errors="1" skipped="0"\
             timestamp="2026-11-23T10:00:00">
            <testcase classname="b_xlsx" name="file-missing"><error>there is no such file → Check\
             the path and the permissions</error>
            </testcase>
            </testsuite>
            </testsuites>
            """);
  }

  @Test
  void theSchemaWouldFindAFault() throws IOException {
    String report = told(Language.ZH).replace(" name=\"bad-number\"", "");

    assertThatThrownBy(() -> JunitSchema.check(report)).isInstanceOf(SAXException.class);
  }

  @Test
  void listsTenOfARuleAndCountsTheRest() throws IOException {
    String report = roster(12, new Arg("9", Personal.NO));

    assertThat(report).contains("message=\"不是有效的金额：12 处\"").contains("M11 月缴费工资");
    assertThat(report).doesNotContain("M12 月缴费工资").contains("\n……另有 2 处</failure>");
  }

  /** XML 1.0 has no way to write most control characters, nor half of a surrogate pair. */
  @Test
  void staysXmlWhateverStandsInACell() throws IOException, SAXException {
    String report = roster(1, new Arg("<&\"]]>\u0001\u001B\n\uD800\uFFFE", Personal.NO));

    JunitSchema.check(report);
    assertThat(report).contains("&lt;&amp;\"]]&gt; \uFFFD\uFFFD：");
  }

  /** What stands before the last dot would be the package, so that .csv would hide the name. */
  @Test
  void foldersAreThePackagesOfACase() throws IOException {
    StringWriter out = new StringWriter();
    JunitReport report = new JunitReport(ReportRun.wording(Language.ZH), out);
    report.start(ReportRun.header());
    report.unreadable("./2026/11/a.b.csv", ReportRun.MISSING, List.of(Arg.of("missing")));

    assertThat(out.toString()).contains("classname=\"2026.11.a_b_csv\"");
  }

  private static String roster(int findings, Arg value) throws IOException {
    StringWriter out = new StringWriter();
    JunitReport report = new JunitReport(ReportRun.wording(Language.ZH), out);
    report.start(ReportRun.header());
    report.roster("a.xlsx", Templates.builtIn().find("enrolment").orElseThrow());
    FindingKind kind = ReportRun.BAD_NUMBER;
    for (int row = 2; row < findings + 2; row++) {
      Place place = new Place.OfCell("参保", row, 12, "wage", "月缴费工资");
      report.finding(new Finding(kind, place, value, List.of()));
    }
    report.checked(new Outcome(findings, 0, 0, false, List.of(kind), List.of()));
    report.finish(Summary.ofBatches(new Summary.Declared(0, 0, 0, 0, 0)));
    return out.toString();
  }

  private static String told(Language language) throws IOException {
    StringWriter out = new StringWriter();
    ReportRun.tell(new JunitReport(ReportRun.wording(language), out));
    return out.toString();
  }
}
