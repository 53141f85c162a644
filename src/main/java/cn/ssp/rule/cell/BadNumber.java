package cn.ssp.rule.cell;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;

/** An amount is a number, not negative, without separators or units. */
public final class BadNumber implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("bad-number", "the template's amount columns");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      ColumnType type = field.column().type();
      boolean concerned = type instanceof ColumnType.Amount;
      if (concerned && field.value() instanceof Value.Malformed) {
        out.add(entry.finding(KIND, field));
      }
    }
  }
}
