package cn.ssp.rule.identity;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RosterRule;
import cn.ssp.rule.Value;
import cn.ssp.template.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person stands in a roster once. The old and the new number of one person are the same; what
 * else tells rows apart is the template's row key.
 */
public final class IdentityDuplicate implements RosterRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-duplicate", "one row a person and business", "firstRow");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  @Override
  public Watch watch(CheckContext context) {
    List<String> rowKey = context.template().rowKey();
    Map<List<Object>, Integer> firstRows = new HashMap<>();
    return (entry, out) -> {
      List<Object> key = key(entry, rowKey);
      if (key != null) {
        Integer first = firstRows.putIfAbsent(key, entry.row().number());
        if (first != null) {
          out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(first)));
        }
      }
    };
  }

  /** The person and what else tells rows apart; null where a part of it fails its own form. */
  private static @Nullable List<Object> key(Entry entry, List<String> rowKey) {
    String person = entry.person().orElse(null);
    if (person == null) {
      return null;
    }
    List<Object> key = new ArrayList<>();
    key.add(person);
    for (Field field : entry.fields()) {
      String column = field.column().key();
      if (rowKey.contains(column) && !column.equals(Keys.ID_NUMBER)) {
        if (field.value() instanceof Value.Malformed) {
          return null;
        }
        key.add(field.value());
      }
    }
    return List.copyOf(key);
  }
}
