package cn.ssp.rule;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Severity;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.LayoutKinds;
import cn.ssp.roster.read.Roster;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Checks one roster, row by row; it holds no more of it than rules remember. */
public final class Checker {
  private static final Comparator<Finding> READING_ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.place().row())
          .thenComparingInt(finding -> finding.place().column());

  private final CheckContext context;
  private final Findings out;
  private final List<Check> layout;
  private final List<Check> content;
  private final List<CheckResult.Defect> defects = new ArrayList<>();

  /** A checker of one roster, which passes findings on row by row, each row's in column order. */
  public Checker(CheckContext context, Findings out) {
    this.context = context;
    this.out = out;
    this.layout = start(RuleBook.layout(context.template()));
    this.content = start(RuleBook.content(context.template()));
  }

  /**
   * Reads the roster to its end and checks each row.
   *
   * @throws cn.ssp.roster.read.UnreadableRoster when the file turns out to be damaged
   */
  public CheckResult check(Roster roster) {
    roster.layout().forEach(out::add);
    if (roster.isStopped()) {
      return new CheckResult(
          0, 0, List.of(LayoutKinds.SHEET_CHANGED, LayoutKinds.HEADING_CHANGED), defects);
    }
    long rows = 0;
    BitSet validRows = new BitSet();
    Row row = roster.next();
    while (row != null) {
      rows++;
      validRows.set(row.number(), isValid(row));
      row = roster.next();
    }
    for (Finding finding : end(roster)) {
      if (finding.kind().severity() == Severity.ERROR) {
        validRows.clear(finding.place().row());
      }
    }
    return new CheckResult(rows, validRows.cardinality(), checked(), defects);
  }

  private boolean isValid(Row row) {
    Entry entry = new Entry(context.template(), context.sheet(), row);
    List<Finding> findings = new ArrayList<>();
    layout.forEach(check -> run(check, entry, findings));
    if (!entry.isUnfilled()) {
      content.forEach(check -> run(check, entry, findings));
    }
    findings.sort(READING_ORDER);
    findings.forEach(out::add);
    return findings.stream()
        .noneMatch(
            finding ->
                finding.place().row() == row.number()
                    && finding.kind().severity() == Severity.ERROR);
  }

  /** A rule that fails is named with its row, and stops nothing else. */
  private void run(Check check, Entry entry, List<Finding> findings) {
    try {
      check.watch.check(entry, findings::add);
    } catch (RuntimeException e) {
      defects.add(new CheckResult.Defect(check.kind.id(), entry.row().number(), e));
    }
  }

  /** What is known only after the last row, though it may be about any. */
  private List<Finding> end(Roster roster) {
    List<Finding> findings = new ArrayList<>(roster.merged());
    layout.forEach(check -> check.watch.end(findings::add));
    content.forEach(check -> check.watch.end(findings::add));
    findings.sort(READING_ORDER);
    findings.forEach(out::add);
    return findings;
  }

  private List<Check> start(List<Rule> rules) {
    return rules.stream().map(this::start).toList();
  }

  private Check start(Rule rule) {
    if (rule instanceof RosterRule rosterRule) {
      return new Check(rule.kind(), rosterRule.watch(context));
    }
    RowRule rowRule = (RowRule) rule;
    return new Check(rule.kind(), (entry, findings) -> rowRule.check(entry, context, findings));
  }

  private List<FindingKind> checked() {
    List<FindingKind> checked = new ArrayList<>(LayoutKinds.ALL);
    layout.forEach(check -> checked.add(check.kind));
    content.forEach(check -> checked.add(check.kind));
    return checked;
  }

  /** A rule at work on this roster. */
  private record Check(FindingKind kind, RosterRule.Watch watch) {}
}
