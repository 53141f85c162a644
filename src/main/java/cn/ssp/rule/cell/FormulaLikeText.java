package cn.ssp.rule.cell;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.roster.CellKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;

/** A text that starts like a formula may be run as one by whoever opens the workbook next. */
public final class FormulaLikeText implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("formula-like-text", "OWASP, CSV injection");

  private static final String STARTS = "=+@";

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      String shown = field.cell().shown();
      if (field.cell().kind() == CellKind.TEXT && STARTS.indexOf(shown.charAt(0)) >= 0) {
        out.add(entry.finding(KIND, field));
      }
    }
  }
}
