package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.report.Masking;
import cn.ssp.report.Wording;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.write.Existing;
import cn.ssp.roster.write.WorkbookCopy;
import cn.ssp.rule.Basis;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.CheckResult;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssp fix}: writes a corrected copy of a roster, and lists each change. */
@picocli.CommandLine.Command(name = "fix")
final class FixCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "ROSTER", index = "0")
  private String roster = "";

  @Option(names = "--template", paramLabel = "CODE")
  private @Nullable String template;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private @Nullable String output;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--reveal")
  private boolean reveal;

  FixCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Basis basis = session.basis(false, false);
    RosterReader reader = new RosterReader(templates());
    RosterSource source = source();
    source.workbook().get().close();
    Path file = session.file(roster);
    CopyFile copy = CopyFile.of(source, file, output, session);
    Fixes fixes = Fixes.of(file, reader, opened -> context(opened, basis), session.work());
    FixReport report = new FixReport(session, wording(), roster);
    if (fixes.stopped()) {
      report.stopped(fixes);
      return ExitCode.FINDINGS;
    }
    boolean writes = !dryRun && !fixes.changes().isEmpty();
    if (writes) {
      session.work().begin(Work.Step.COPYING, copy.name());
      new WorkbookCopy(file, fixes.sheet(), fixes.edits())
          .write(copy.path(), force ? Existing.REPLACE : Existing.KEEP);
      session.work().end();
    }
    report.fixed(fixes, writes ? copy.name() : null);
    return exitCode(fixes.result());
  }

  private ExitCode exitCode(CheckResult result) {
    if (result.defects().isEmpty()) {
      return ExitCode.OK;
    }
    for (CheckResult.Defect defect : result.defects()) {
      session
          .console()
          .tell(session.messages().get("defect.message.rule", defect.rule(), defect.row()));
    }
    new DefectReport(session.env())
        .write(
            session.console(), result.defects().stream().map(CheckResult.Defect::cause).toList());
    return ExitCode.DEFECT;
  }

  private Wording wording() {
    return new Wording(session.messages(), reveal ? Masking.revealed() : Masking.masked());
  }

  /** The one file to be mended: what comes from standard input has no place beside it. */
  private RosterSource source() {
    boolean streamed = roster.equals(RosterSource.STANDARD_INPUT);
    if (streamed || (!roster.isEmpty() && Files.isDirectory(session.file(roster)))) {
      throw new Failure(
          ExitCode.USAGE,
          UsageKinds.FIX_ONE_FILE,
          Arg.of(streamed ? "standard-input" : "folder"),
          Arg.of(roster));
    }
    return RosterSource.of(roster, session.env()).get(0);
  }

  private List<Template> templates() {
    return template == null ? Templates.builtIn().all() : List.of(session.template(template));
  }

  private CheckContext context(Roster opened, Basis basis) {
    return new CheckContext(roster, opened.template(), opened.sheet(), basis);
  }
}
