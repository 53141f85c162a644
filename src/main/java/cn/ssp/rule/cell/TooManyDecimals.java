package cn.ssp.rule.cell;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;

/** An amount has no more decimal places than the column takes. */
public final class TooManyDecimals implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("too-many-decimals", "the template's amount columns: one decimal", "limit");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.column().type() instanceof ColumnType.Amount type
          && field.value() instanceof Value.Amount amount
          && amount.yuan().scale() > type.decimals()) {
        out.add(entry.finding(KIND, field, Arg.of(type.decimals())));
      }
    }
  }
}
