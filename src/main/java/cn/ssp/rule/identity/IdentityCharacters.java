package cn.ssp.rule.identity;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A citizen number is of digits, with an X as the check character at most. */
public final class IdentityCharacters implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND = FindingKind.error("identity-characters", "GB 11643-1999");

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
    String number = entry.citizenNumberText();
    if (number != null && !CitizenNumber.hasCharacters(number)) {
      out.add(entry.finding(KIND, Keys.ID_NUMBER));
    }
  }
}
