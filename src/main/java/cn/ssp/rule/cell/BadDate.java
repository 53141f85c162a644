package cn.ssp.rule.cell;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Mends;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;
import java.util.Optional;

/**
 * A date is an Excel date, or a text such as 2026-09-01, 2026/9/1, 20260901 or 2026年9月1日, of a day
 * that the calendar has.
 */
public final class BadDate implements Mends {
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
      if (isDate(field) && field.value() instanceof Value.Malformed) {
        out.add(entry.finding(KIND, field));
      }
    }
  }

  /** Also where the hall may well take it: all dates of a roster are to look alike. */
  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    String shown = field.cell().shown();
    ColumnType type = field.column().type();
    boolean forOthersFirst =
        !(field.value() instanceof Value.Malformed) && !type.normal(shown).equals(shown);
    return isDate(field) && !forOthersFirst
        ? DateText.of(shown).inForm(type).filter(text -> !text.equals(shown))
        : Optional.empty();
  }

  private static boolean isDate(Field field) {
    ColumnType type = field.column().type();
    return type instanceof ColumnType.Date || type instanceof ColumnType.Month;
  }
}
