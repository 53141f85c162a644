package cn.ssp.rule.cell;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;

/**
 * A date is an Excel date, or a text such as 2026-09-01, 2026/9/1, 20260901 or 2026年9月1日, of a day
 * that the calendar has.
 */
public final class BadDate implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("bad-date", "the template's date columns");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      ColumnType type = field.column().type();
      boolean concerned = type instanceof ColumnType.Date || type instanceof ColumnType.Month;
      if (concerned && field.value() instanceof Value.Malformed) {
        out.add(entry.finding(KIND, field));
      }
    }
  }
}
