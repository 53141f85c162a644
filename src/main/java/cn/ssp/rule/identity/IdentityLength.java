package cn.ssp.rule.identity;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A citizen number has 18 characters, or the 15 of before 1999. */
public final class IdentityLength implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-length", "GB 11643-1999", "length");

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
    if (number != null && !CitizenNumber.hasLength(number)) {
      int length = number.codePointCount(0, number.length());
      out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(length)));
    }
  }
}
