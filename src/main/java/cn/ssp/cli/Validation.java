package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Severity;
import cn.ssp.finding.Tally;
import cn.ssp.report.Outcome;
import cn.ssp.report.Summary;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.UnreadableRoster;
import cn.ssp.roster.read.Workbook;
import cn.ssp.rule.Basis;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.CheckResult;
import cn.ssp.rule.Checker;
import cn.ssp.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one roster after another and keeps the sums. */
final class Validation {
  private final Session session;
  private final RosterReader reader;
  private final int limit;
  private final Reports out;
  private final KnownWarnings known;
  private final List<RuntimeException> defects = new ArrayList<>();
  private long rosters;
  private long unreadable;
  private long rows;
  private long validRows;
  private long errors;
  private long warnings;
  private long infos;
  private long suppressed;

  /** One that keeps no warnings quiet. */
  Validation(Session session, RosterReader reader, int limit, Reports out) {
    this(session, reader, limit, out, new KnownWarnings(Optional.empty(), Optional.empty()));
  }

  Validation(Session session, RosterReader reader, int limit, Reports out, KnownWarnings known) {
    this.known = known;
    this.session = session;
    this.reader = reader;
    this.limit = limit;
    this.out = out;
  }

  /**
   * A roster that was checked.
   *
   * @param fails whether anything is wrong with it, or with ssp
   * @param stopped whether its rows cannot be relied on
   */
  record Checked(Template template, CheckResult result, boolean fails, boolean stopped) {}

  /** Says which rosters are to be checked. */
  void begin(Work.Step step, List<RosterSource> sources) {
    long bytes = sources.stream().mapToLong(RosterSource::bytes).sum();
    session.work().beginFiles(step, sources.size(), bytes);
  }

  /** Checks a roster; one that cannot be read is reported as such, and empty is answered. */
  Optional<Checked> check(RosterSource source, Basis basis) {
    rosters++;
    session.work().file(source.name(), source.bytes());
    try (Workbook workbook = source.workbook().get();
        Roster roster = reader.open(workbook)) {
      return Optional.of(check(source.name(), session.work().counted(roster), basis));
    } catch (UnreadableRoster failure) {
      unreadable++;
      out.unreadable(source.name(), failure.kind(), failure.args());
      if (out.machineReadsOutput()) {
        session.console().tell(source.name(), failure);
      }
      return Optional.empty();
    } finally {
      session.work().fileDone();
    }
  }

  /** The sums so far. */
  Summary summary() {
    return new Summary(
        rosters,
        unreadable,
        rows,
        validRows,
        errors,
        warnings,
        infos,
        suppressed,
        Optional.empty());
  }

  /** How a run with these rosters ends; defects are written down and told first. */
  ExitCode exitCode(Severity failing) {
    if (!defects.isEmpty()) {
      new DefectReport(session.env()).write(session.console(), defects);
      return ExitCode.DEFECT;
    }
    ExitCode unread = unreadable > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    boolean fails = errors > 0 || (failing == Severity.WARNING && warnings > 0);
    return unread.or(fails ? ExitCode.FINDINGS : ExitCode.OK);
  }

  private Checked check(String name, Roster roster, Basis basis) {
    out.roster(name, roster.template());
    Tally tally = new Tally(limit, out::finding);
    CheckContext context = new CheckContext(name, roster.template(), roster.sheet(), basis);
    CheckResult result =
        new Checker(context, known.without(roster.template(), tally)).check(known.watched(roster));
    out.checked(
        new Outcome(
            result.rows(),
            result.validRows(),
            tally.suppressed(),
            roster.isStopped(),
            result.checked(),
            result.skipped()));
    rows += result.rows();
    validRows += result.validRows();
    errors += tally.count(Severity.ERROR);
    warnings += tally.count(Severity.WARNING);
    infos += tally.count(Severity.INFO);
    suppressed += tally.suppressed();
    result.defects().forEach(this::remember);
    boolean stopped = roster.isStopped() || !result.defects().isEmpty();
    boolean fails = stopped || tally.count(Severity.ERROR) > 0;
    return new Checked(roster.template(), result, fails, stopped);
  }

  private void remember(CheckResult.Defect defect) {
    defects.add(defect.cause());
    session
        .console()
        .tell(session.messages().get("defect.message.rule", defect.rule(), defect.row()));
  }
}
