package cn.ssp.rule.cell;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
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
          "required",
          "the headings marked * in the template; guide, part two, I–III(3)",
          "reason",
          "when",
          "is");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.value() instanceof Value.Absent) {
        check(field, entry, out);
      }
    }
  }

  private static void check(Field field, Entry entry, Findings out) {
    Condition condition = field.column().requiredWhen();
    if (field.column().presence() == Presence.REQUIRED) {
      out.add(entry.finding(KIND, field, Arg.of("always"), Arg.of(""), Arg.of("")));
    } else if (condition != null) {
      String label = entry.label(condition.column());
      if (label != null && condition.in().contains(label)) {
        String other = entry.heading(condition.column());
        out.add(entry.finding(KIND, field, Arg.of("when"), Arg.of(other), Arg.of(label)));
      }
    }
  }
}
