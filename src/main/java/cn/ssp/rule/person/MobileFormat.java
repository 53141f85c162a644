package cn.ssp.rule.person;

import cn.ssp.domain.identity.MobileNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A mobile phone number has 11 digits, of which the first two are 13 to 19. */
public final class MobileFormat implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("mobile-format", "the numbering plan of the mobile networks", "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.MOBILE);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String mobile = entry.text(Keys.MOBILE);
    if (mobile != null && MobileNumber.of(mobile).isEmpty()) {
      String reason = MobileNumber.hasCountryCode(mobile) ? "country-code" : "form";
      out.add(entry.finding(KIND, Keys.MOBILE, Arg.of(reason)));
    }
  }
}
