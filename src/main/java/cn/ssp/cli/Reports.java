package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.report.BatchSection;
import cn.ssp.report.GithubReport;
import cn.ssp.report.HtmlReport;
import cn.ssp.report.JsonReport;
import cn.ssp.report.JunitReport;
import cn.ssp.report.Masking;
import cn.ssp.report.NdjsonReport;
import cn.ssp.report.Outcome;
import cn.ssp.report.PlanSection;
import cn.ssp.report.Report;
import cn.ssp.report.RunHeader;
import cn.ssp.report.SarifReport;
import cn.ssp.report.Style;
import cn.ssp.report.Summary;
import cn.ssp.report.TextReport;
import cn.ssp.report.Wording;
import cn.ssp.report.WorkbookReport;
import cn.ssp.template.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports that a run was asked for, told as one. */
final class Reports implements AutoCloseable {
  private final Session session;
  private final Wording wording;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, Path> originals = new HashMap<>();

  private Reports(Session session, Wording wording) {
    this.session = session;
    this.wording = wording;
  }

  /**
   * Opens the reports that were asked for; without any, the one for people. None may take the place
   * of a roster.
   */
  static Reports open(
      Session session, Wording wording, List<String> asked, List<RosterSource> rosters) {
    List<ReportOption> options = asked.stream().map(ReportOption::parse).toList();
    options.forEach(option -> requireNoRoster(session, option, rosters));
    if (options.stream().map(option -> option.file().map(session::file)).distinct().count()
        < options.size()) {
      throw new Failure(ExitCode.USAGE, UsageKinds.TWO_REPORTS);
    }
    Reports reports = new Reports(session, wording);
    if (options.isEmpty()) {
      options = List.of(new ReportOption(ReportOption.Format.TEXT, Optional.empty()));
    }
    rosters.forEach(
        roster -> roster.file().ifPresent(file -> reports.originals.put(roster.name(), file)));
    options.forEach(reports::open);
    return reports;
  }

  private static void requireNoRoster(
      Session session, ReportOption option, List<RosterSource> rosters) {
    if (option.format() == ReportOption.Format.WORKBOOK
        && rosters.stream().anyMatch(roster -> roster.name().equals(RosterSource.STANDARD_INPUT))) {
      throw new Failure(ExitCode.USAGE, UsageKinds.COPY_OF_STANDARD_INPUT);
    }
    String file = option.file().orElse(RosterSource.STANDARD_INPUT);
    Path place = session.file(file);
    if (option.file().isPresent() && rosters.stream().anyMatch(roster -> roster.isAt(place))) {
      throw new Failure(ExitCode.USAGE, UsageKinds.REPORT_OVER_ROSTER, Arg.of(file));
    }
  }

  /** Whether standard output bears something that is not for people. */
  boolean machineReadsOutput() {
    return targets.stream()
        .anyMatch(
            target ->
                target.option.file().isEmpty()
                    && target.option.format() != ReportOption.Format.TEXT);
  }

  /** Whether copies of the rosters are written, with the hall's answers beside the rows. */
  boolean marksRosters() {
    return targets.stream()
        .anyMatch(target -> target.option.format() == ReportOption.Format.WORKBOOK);
  }

  /** Says where a roster is that no argument of the command names. */
  void original(String roster, Path file) {
    originals.put(roster, file);
  }

  void start(RunHeader header) {
    each(report -> report.start(header));
  }

  void roster(String file, Template template) {
    each(report -> report.roster(file, template));
  }

  void finding(Finding finding) {
    each(report -> report.finding(finding));
  }

  void checked(Outcome outcome) {
    each(report -> report.checked(outcome));
  }

  void unreadable(String file, FindingKind kind, List<Arg> args) {
    each(report -> report.unreadable(file, kind, args));
  }

  void plan(PlanSection plan) {
    each(report -> report.plan(plan));
  }

  void batch(BatchSection batch) {
    each(report -> report.batch(batch));
  }

  void answered(long suppressed) {
    each(report -> report.answered(suppressed));
  }

  /** Ends the reports and puts those that are files in their places. */
  void finish(Summary summary) {
    each(report -> report.finish(summary));
    for (Target target : targets) {
      if (target.out instanceof ReportFile file) {
        target.attempt(file::keep);
      }
    }
  }

  @Override
  public void close() {
    for (Target target : targets) {
      if (target.out instanceof ReportFile file) {
        target.attempt(file::close);
      }
    }
  }

  private void each(Telling telling) {
    for (Target target : targets) {
      target.attempt(() -> telling.tell(target.report));
    }
  }

  private void open(ReportOption option) {
    Path place = session.file(option.file().orElse(RosterSource.STANDARD_INPUT));
    if (option.format() == ReportOption.Format.WORKBOOK) {
      Wording whole = new Wording(wording.messages(), Masking.revealed());
      MarkedCopies copies =
          new MarkedCopies(session, Path.of(option.file().orElseThrow()), originals);
      targets.add(
          new Target(option, Writer.nullWriter(), new WorkbookReport(whole, copies), place));
      return;
    }
    try {
      Writer out = option.file().isEmpty() ? standardOutput(option) : ReportFile.create(place);
      targets.add(new Target(option, out, report(option, out), place));
    } catch (IOException e) {
      close();
      throw ReportFile.failed(place);
    }
  }

  private Report report(ReportOption option, Writer out) throws IOException {
    return switch (option.format()) {
      case TEXT -> new TextReport(wording, style(option), session.quiet(), out);
      case JSON -> new JsonReport(wording, out);
      case NDJSON -> new NdjsonReport(wording, out);
      case SARIF -> new SarifReport(wording, out);
      case JUNIT -> new JunitReport(wording, out);
      case HTML -> new HtmlReport(wording, out);
      case GITHUB -> new GithubReport(wording, out, jobSummary());
      case WORKBOOK -> throw new IllegalArgumentException("copies have no writer");
    };
  }

  /** The file that GitHub's runner names for what is to be shown of the step. */
  private Optional<GithubReport.JobSummary> jobSummary() {
    return session
        .env()
        .variable("GITHUB_STEP_SUMMARY")
        .map(session::file)
        .map(file -> markdown -> append(file, markdown));
  }

  private static void append(Path file, String markdown) {
    try {
      Files.writeString(file, markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw ReportFile.failed(file);
    }
  }

  /** A file keeps no colours, for nobody knows what will show it. */
  private Style style(ReportOption option) {
    return new Style(option.file().isEmpty() && session.colours());
  }

  private Writer standardOutput(ReportOption option) {
    Charset charset =
        option.format() == ReportOption.Format.TEXT
            ? session.env().charset()
            : StandardCharsets.UTF_8;
    return new BufferedWriter(new OutputStreamWriter(session.env().out(), charset));
  }

  /** Something to tell a report. */
  private interface Telling {
    void tell(Report report) throws IOException;
  }

  /** Something that writes. */
  private interface Writing {
    void write() throws IOException;
  }

  /** A report and where it goes. */
  private record Target(ReportOption option, Writer out, Report report, Path place) {
    void attempt(Writing writing) {
      try {
        writing.write();
      } catch (IOException e) {
        throw option.file().isEmpty() ? StandardOutput.failed(e) : ReportFile.failed(place);
      }
    }
  }
}
