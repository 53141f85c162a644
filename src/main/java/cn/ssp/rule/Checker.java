package cn.ssp.rule;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Severity;
import cn.ssp.finding.Skipped;
import cn.ssp.roster.Row;
import cn.ssp.roster.RowNumbers;
import cn.ssp.roster.read.LayoutKinds;
import cn.ssp.roster.read.Roster;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks one roster, row by row; it holds no more of it than rules remember. */
public final class Checker {
  private final CheckContext context;
  private final Findings out;
  private final List<Check> layout;
  private final List<Check> content;
  private final List<Skipped> skipped;
  private final Map<Check, CheckResult.Defect> defects = new LinkedHashMap<>();
  private final BitSet rows = new BitSet();
  private final BitSet validRows = new BitSet();

  /** A checker of one roster, which passes findings on row by row, each row's in column order. */
  public Checker(CheckContext context, Findings out) {
    this(context, out, Plan.of(context));
  }

  /** A checker by other rules than the book's. */
  Checker(CheckContext context, Findings out, Plan plan) {
    this.context = context;
    this.out = out;
    this.layout = start(plan.layout());
    this.content = start(plan.content());
    this.skipped = plan.skipped();
  }

  /**
   * Reads the roster to its end and checks each row.
   *
   * @throws cn.ssp.roster.read.UnreadableRoster when the file turns out to be damaged
   */
  public CheckResult check(Roster roster) {
    roster.layout().stream().map(this::grade).forEach(out::add);
    return roster.isStopped() ? checkLayout(roster) : checkRows(roster);
  }

  /** Under changed headings rows would be judged as what they are not: they are only counted. */
  private CheckResult checkLayout(Roster roster) {
    for (Row row = roster.next(); row != null; row = roster.next()) {
      rows.set(row.number());
    }
    roster.merged().stream().map(this::grade).forEach(out::add);
    return new CheckResult(
        RowNumbers.of(rows), RowNumbers.none(), LayoutKinds.ALL, hinderedByLayout(), List.of());
  }

  private List<Skipped> hinderedByLayout() {
    return Stream.of(layout, content)
        .flatMap(List::stream)
        .map(check -> new Skipped(check.kind, Skipped.Reason.LAYOUT, List.of()))
        .toList();
  }

  private CheckResult checkRows(Roster roster) {
    int last = 0;
    for (Row row = roster.next(); row != null; row = roster.next()) {
      last = row.number();
      rows.set(last);
      validRows.set(last, isValid(row));
    }
    end(roster, last);
    return new CheckResult(
        RowNumbers.of(rows),
        RowNumbers.of(validRows),
        checked(),
        skipped,
        List.copyOf(defects.values()));
  }

  private boolean isValid(Row row) {
    Entry entry = new Entry(context.template(), context.sheet(), row);
    List<Finding> findings = new ArrayList<>();
    Findings graded = finding -> findings.add(grade(finding));
    layout.forEach(check -> run(check, entry, graded));
    if (!entry.isUnfilled()) {
      content.forEach(check -> run(check, entry, graded));
    }
    findings.sort(Finding.READING_ORDER);
    findings.forEach(out::add);
    return findings.stream()
        .noneMatch(
            finding ->
                finding.place().row() == row.number()
                    && finding.kind().severity() == Severity.ERROR);
  }

  private void run(Check check, Entry entry, Findings findings) {
    run(check, entry.row().number(), () -> check.watch.check(entry, findings));
  }

  /** A rule that fails is named with the first row it failed at, and stops nothing else. */
  private void run(Check check, int row, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      defects.putIfAbsent(check, new CheckResult.Defect(check.kind.id(), row, e));
    }
  }

  /** Merged ranges are not known before the last row. */
  private void end(Roster roster, int last) {
    roster.mergedRanges().forEach(range -> validRows.clear(range.firstRow(), range.lastRow() + 1));
    List<Finding> findings = new ArrayList<>(roster.merged());
    layout.forEach(check -> run(check, last, () -> check.watch.end(findings::add)));
    content.forEach(check -> run(check, last, () -> check.watch.end(findings::add)));
    findings.sort(Finding.READING_ORDER);
    findings.stream().map(this::grade).forEach(out::add);
  }

  private Finding grade(Finding finding) {
    return context.basis().grading().grade(finding);
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
