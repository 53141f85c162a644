package cn.ssp.cli;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import cn.ssp.report.OneLine;
import cn.ssp.report.Outcome;
import cn.ssp.report.Style;
import cn.ssp.report.TextReport;
import cn.ssp.report.Wording;
import cn.ssp.rule.Change;
import cn.ssp.rule.CheckResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells on standard output what {@code ssp fix} has done to a roster, and what it leaves. */
final class FixReport {
  private final Session session;
  private final Wording wording;
  private final String roster;

  /**
   * A report.
   *
   * @param roster the roster's name as the user gave it
   */
  FixReport(Session session, Wording wording, String roster) {
    this.session = session;
    this.wording = wording;
    this.roster = roster;
  }

  /**
   * Tells each change, and in two lines what came of it.
   *
   * @param copy the name of the copy; null where none was written
   */
  void fixed(Fixes fixes, @Nullable String copy) {
    List<Change> changes = fixes.changes();
    if (!changes.isEmpty()) {
      new ChangeList(session.env(), wording, style()).print(roster, changes);
    }
    if (!session.quiet()) {
      session.console().print(done(changes, copy) + "\n" + left(fixes, copy) + "\n");
    }
  }

  /** Tells what is wrong with the headings, which keeps everything else from being mended. */
  void stopped(Fixes fixes) {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(session.env().out(), session.env().charset()));
    TextReport report = new TextReport(wording, style(), true, out);
    CheckResult result = fixes.result();
    try {
      report.roster(roster, fixes.template());
      for (Finding finding : fixes.layout()) {
        report.finding(finding);
      }
      report.checked(new Outcome(result.rows(), 0, 0, true, result.checked(), result.skipped()));
      out.flush();
    } catch (IOException e) {
      throw StandardOutput.failed(e);
    }
    session.console().tell(wording.messages().get("fix.stopped", roster));
  }

  private String done(List<Change> changes, @Nullable String copy) {
    if (changes.isEmpty()) {
      return wording.messages().get("fix.nothing");
    }
    long rows = changes.stream().map(Change::place).mapToInt(Place::row).distinct().count();
    return OneLine.of(
        copy == null
            ? wording.messages().get("fix.could", changes.size(), rows)
            : wording.messages().get("fix.done", changes.size(), rows, copy));
  }

  private String left(Fixes fixes, @Nullable String copy) {
    long errors = fixes.rest().count(Severity.ERROR);
    long warnings = fixes.rest().count(Severity.WARNING);
    long infos = fixes.rest().count(Severity.INFO);
    if (errors + warnings == 0) {
      return wording.messages().get("fix.left.none", infos);
    }
    String key = copy == null && !fixes.changes().isEmpty() ? "fix.left.would" : "fix.left";
    String file = copy == null ? roster : copy;
    return OneLine.of(wording.messages().get(key, errors, warnings, infos, file));
  }

  private Style style() {
    return new Style(session.colours());
  }
}
