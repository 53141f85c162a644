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

/** A text is no longer than the column takes, counted in code points. */
public final class TooLong implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("too-long", "the template's column lengths", "length", "limit");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      int limit = limit(field.column().type());
      if (field.value() instanceof Value.Text value) {
        int length = value.text().codePointCount(0, value.text().length());
        if (length > limit) {
          out.add(entry.finding(KIND, field, Arg.of(length), Arg.of(limit)));
        }
      }
    }
  }

  private static int limit(ColumnType type) {
    if (type instanceof ColumnType.Text text) {
      return text.maxLength();
    }
    return type instanceof ColumnType.Name name ? name.maxLength() : Integer.MAX_VALUE;
  }
}
