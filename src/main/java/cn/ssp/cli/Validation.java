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
import java.util.ArrayList;
import java.util.List;

/** Checks one roster after another and keeps the sums. */
final class Validation {
  private final Session session;
  private final RosterReader reader;
  private final Basis basis;
  private final int limit;
  private final Reports out;
  private final List<RuntimeException> defects = new ArrayList<>();
  private long rosters;
  private long unreadable;
  private long rows;
  private long validRows;
  private long errors;
  private long warnings;
  private long infos;
  private long suppressed;

  Validation(Session session, RosterReader reader, Basis basis, int limit, Reports out) {
    this.session = session;
    this.reader = reader;
    this.basis = basis;
    this.limit = limit;
    this.out = out;
  }

  /** Checks a roster; one that cannot be read is reported as such. */
  void check(RosterSource source) {
    rosters++;
    try (Workbook workbook = source.workbook().get();
        Roster roster = reader.open(workbook)) {
      check(source.name(), roster);
    } catch (UnreadableRoster failure) {
      unreadable++;
      out.unreadable(source.name(), failure.kind(), failure.args());
      if (out.machineReadsOutput()) {
        session.console().tell(source.name(), failure);
      }
    }
  }

  /** The sums so far. */
  Summary summary() {
    return new Summary(rosters, unreadable, rows, validRows, errors, warnings, infos, suppressed);
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

  private void check(String name, Roster roster) {
    out.roster(name, roster.template());
    Tally tally = new Tally(limit, out::finding);
    CheckContext context = new CheckContext(name, roster.template(), roster.sheet(), basis);
    CheckResult result = new Checker(context, tally).check(roster);
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
  }

  private void remember(CheckResult.Defect defect) {
    defects.add(defect.cause());
    session
        .console()
        .tell(session.messages().get("defect.message.rule", defect.rule(), defect.row()));
  }
}
