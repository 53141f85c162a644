package cn.ssp.rule.layout;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.roster.CellKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;

/**
 * A cell must hold its value itself: the hall does not calculate formulas, nor read what one left
 * as an error.
 */
public final class Formula implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "formula", "guide, part two, I(2)2, II(2)6, III(2)3: the template must not be changed");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      CellKind kind = field.cell().kind();
      if (kind == CellKind.FORMULA || kind == CellKind.ERROR) {
        out.add(entry.finding(KIND, field));
      }
    }
  }
}
