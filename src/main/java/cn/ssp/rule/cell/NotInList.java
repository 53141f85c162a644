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

/** A coded column bears a label of its list; the nearest one is named. */
public final class NotInList implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("not-in-list", "the template's drop-down lists", "reason", "nearest");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.column().type() instanceof ColumnType.Coded type
          && field.value() instanceof Value.Malformed) {
        String nearest = Nearest.label(type.list(), field.cell().shown());
        String reason = nearest.isEmpty() ? "none" : "near";
        out.add(entry.finding(KIND, field, Arg.of(reason), Arg.of(nearest)));
      }
    }
  }
}
