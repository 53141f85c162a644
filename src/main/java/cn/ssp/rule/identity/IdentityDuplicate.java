package cn.ssp.rule.identity;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RosterRule;
import cn.ssp.template.Keys;
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
    Map<List<String>, Integer> firstRows = new HashMap<>();
    return (entry, out) -> {
      List<String> key = key(entry, rowKey);
      if (key != null) {
        Integer first = firstRows.putIfAbsent(key, entry.row().number());
        if (first != null) {
          out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(first)));
        }
      }
    };
  }

  private static @Nullable List<String> key(Entry entry, List<String> rowKey) {
    String person = person(entry);
    return person == null
        ? null
        : rowKey.stream()
            .map(column -> column.equals(Keys.ID_NUMBER) ? person : entry.shown(column))
            .toList();
  }

  /** Null where the number is missing or fails its own form. */
  private static @Nullable String person(Entry entry) {
    return entry.citizenNumberText() == null
        ? entry.text(Keys.ID_NUMBER)
        : entry.citizenNumber().map(CitizenNumber::inFull).orElse(null);
  }
}
