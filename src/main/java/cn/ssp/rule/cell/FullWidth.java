package cn.ssp.rule.cell;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.roster.CellKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Typing;
import java.util.function.IntPredicate;

/** Letters and digits are half-width everywhere, and so is everything in a number or a date. */
public final class FullWidth implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("full-width", "the hall compares values to the letter");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.cell().content() == CellKind.TEXT && hasFullWidth(field)) {
        out.add(entry.finding(KIND, field));
      }
    }
  }

  private static boolean hasFullWidth(Field field) {
    IntPredicate wide =
        field.column().type().isProse() ? Typing::isFullWidthAlphanumeric : Typing::isFullWidth;
    return field.cell().shown().codePoints().anyMatch(wide);
  }
}
