package cn.ssp.rule.removal;

import cn.ssp.domain.policy.RemovalReasons;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** Who is about to retire stays insured until the retirement is approved. */
public final class ReasonRetirement implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("reason-retirement", "guide, part ten, 23");

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
    String code = entry.code(Keys.CHANGE_REASON);
    RemovalReasons reasons = context.policy().removalReasons().on(context.standing().today());
    if (code != null && reasons.retiring().contains(code)) {
      out.add(entry.finding(KIND, Keys.CHANGE_REASON));
    }
  }
}
