package cn.ssp.rule.identity;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** The check character of a citizen number is an upper-case X. */
public final class IdentityLowerCase implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("identity-lower-case", "GB 11643-1999");

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
    String typed = entry.shown(Keys.ID_NUMBER);
    if (entry.citizenNumber().isPresent() && typed.chars().anyMatch(c -> c == 'x' || c == 'ｘ')) {
      out.add(entry.finding(KIND, Keys.ID_NUMBER));
    }
  }
}
