package cn.ssp.rule.identity;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Keys;
import java.util.List;

/**
 * An identity number is a text: kept as a number it has lost its last digits and cannot be
 * repaired.
 */
public final class IdentityAsNumber implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-as-number", "a worksheet's numbers have 15 digits");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.column().type() instanceof ColumnType.IdentityNumber
          && field.value() instanceof Value.Malformed) {
        out.add(entry.finding(KIND, field));
      }
    }
  }
}
