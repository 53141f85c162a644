package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import cn.ssp.finding.Skipped;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** One run to be told in each format: a roster with two findings, and a file that is missing. */
final class ReportRun {
  static final FindingKind BAD_NUMBER = FindingKind.error("bad-number", "the template");
  static final FindingKind CHECKSUM = FindingKind.error("identity-checksum", "GB 11643");
  static final FindingKind HIDDEN = FindingKind.warning("hidden-row", "a hidden row");
  static final FindingKind LEGAL = FindingKind.error("legal-representative", "the guide");
  static final FindingKind SHARED = FindingKind.warning("mobile-shared", "practice");
  static final FindingKind MISSING = FindingKind.error("file-missing", "no file", "reason");

  private ReportRun() {}

  static Wording wording(Language language) {
    return new Wording(Messages.in(language), Masking.masked());
  }

  static void tell(Report report) throws IOException {
    Template enrolment = Templates.builtIn().find("enrolment").orElseThrow();
    report.start(header());
    report.roster("a.xlsx", enrolment);
    report.finding(new Finding(HIDDEN, new Place.OfRow("参保", 12)));
    report.finding(checksum());
    report.checked(
        new Outcome(
            11,
            10,
            3,
            false,
            List.of(BAD_NUMBER, CHECKSUM),
            List.of(
                new Skipped(LEGAL, Skipped.Reason.NO_EMPLOYER, List.of()),
                new Skipped(SHARED, Skipped.Reason.NO_COLUMN, List.of("mobile")))));
    report.unreadable("b.xlsx", MISSING, List.of(Arg.of("missing")));
    report.finish(new Summary(2, 1, 11, 10, 4, 1, 0, 3, Optional.empty()));
  }

  static RunHeader header() {
    return new RunHeader(
        "1.2.3",
        OffsetDateTime.parse("2026-11-23T10:00:00+08:00"),
        YearMonth.of(2026, 12),
        true,
        OffsetDateTime.parse("2026-11-11T00:00:00+08:00"),
        OffsetDateTime.parse("2026-12-07T00:00:00+08:00"),
        "wuxi-2027",
        false,
        List.of(new RunHeader.Announcement("stop-late", Severity.ERROR, LocalDate.of(2027, 1, 1))),
        Optional.of("acme"));
  }

  private static Finding checksum() {
    return new Finding(
        CHECKSUM,
        new Place.OfCell("参保", 3, 1, "idNumber", "证件号码"),
        new Arg("110105194912310021", Personal.IDENTITY_NUMBER),
        List.of());
  }
}
