package cn.ssp.rule.removal;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Nearest;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;

/** A reason that is not among the known ones may still be one of the platform's. */
public final class ReasonUnlisted implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "reason-unlisted",
          "the platform has more reasons than are published",
          "reason",
          "nearest");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.CHANGE_REASON);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.column().key().equals(Keys.CHANGE_REASON)
          && field.column().type() instanceof ColumnType.Coded type
          && field.value() instanceof Value.Text reason) {
        Optional<String> nearest = Nearest.like(reason.text(), type.list().labels());
        out.add(
            entry.finding(
                KIND,
                field,
                Arg.of(nearest.isPresent() ? "near" : "none"),
                Arg.of(nearest.orElse(""))));
      }
    }
  }
}
