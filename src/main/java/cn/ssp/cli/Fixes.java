package cn.ssp.cli;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Tally;
import cn.ssp.roster.Edits;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.Sheet;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import cn.ssp.rule.Change;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.CheckResult;
import cn.ssp.rule.Checker;
import cn.ssp.rule.Mender;
import cn.ssp.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What can be mended in a roster, and what is left to a person.
 *
 * @param template the template that it follows
 * @param sheet the sheet that holds it
 * @param layout what is wrong with the sheet and its headings
 * @param stopped whether that keeps everything else from being looked at
 * @param changes what can be mended, in reading order
 * @param edits the same for who writes the copy
 * @param rest how many findings there are once it is mended
 * @param result what came of the check of what is left
 */
record Fixes(
    Template template,
    Sheet sheet,
    List<Finding> layout,
    boolean stopped,
    List<Change> changes,
    Edits edits,
    Tally rest,
    CheckResult result) {
  /** Reads a roster through. */
  static Fixes of(
      Path file, RosterReader reader, Function<Roster, CheckContext> context, Work work) {
    Found found = read(file, reader, context, Mender::of, work);
    // To move formulas is to rewrite them: a person has to replace them by their values first.
    return found.mender.movesFormulas()
        ? read(file, reader, context, Mender::ofCells, work).fixes
        : found.fixes;
  }

  private static Found read(
      Path file,
      RosterReader reader,
      Function<Roster, CheckContext> contexts,
      Function<CheckContext, Mender> menders,
      Work work) {
    work.beginFiles(Work.Step.MENDING, 1, 1);
    work.file(String.valueOf(file.getFileName()), 1);
    try (Workbook workbook = Workbooks.open(file);
        Roster opened = reader.open(workbook)) {
      Roster roster = work.counted(opened);
      CheckContext context = contexts.apply(roster);
      Mender mender = menders.apply(context);
      Tally rest = new Tally(1, finding -> {});
      Checker checker = new Checker(context, rest);
      CheckResult result = checker.check(roster.isStopped() ? roster : mender.mended(roster));
      Fixes fixes =
          new Fixes(
              roster.template(),
              roster.tab(),
              roster.layout(),
              roster.isStopped(),
              mender.changes(),
              mender.edits(),
              rest,
              result);
      work.end();
      return new Found(fixes, mender);
    }
  }

  private record Found(Fixes fixes, Mender mender) {}
}
