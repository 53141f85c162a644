package cn.ssp.rule.cell;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.Column;
import cn.ssp.template.Condition;
import cn.ssp.template.Presence;

/**
 * A required column is filled in; one required under a condition is, where the other column says
 * so.
 */
public final class Required implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "required", "the headings marked * in the template; guide, part two, I–III(3)");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.value() instanceof Value.Absent && isRequired(field.column(), entry)) {
        out.add(entry.finding(KIND, field));
      }
    }
  }

  private static boolean isRequired(Column column, Entry entry) {
    Condition condition = column.requiredWhen();
    return column.presence() == Presence.REQUIRED || (condition != null && holds(condition, entry));
  }

  private static boolean holds(Condition condition, Entry entry) {
    String label = entry.label(condition.column());
    return label != null && condition.in().contains(label);
  }
}
