package cn.ssp.rule.removal;

import cn.ssp.domain.policy.RemovalReasons;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** Unemployment benefit is for those who did not want to leave: other reasons shut it out. */
public final class ReasonUnemployment implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.info(
          "reason-unemployment", "Regulations on Unemployment Insurance, article 14", "reason");

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
    if (code != null && reasons.agreed().contains(code)) {
      out.add(entry.finding(KIND, Keys.CHANGE_REASON, Arg.of("agreed")));
    } else if (code != null && reasons.resigned().contains(code)) {
      out.add(entry.finding(KIND, Keys.CHANGE_REASON, Arg.of("resigned")));
    }
  }
}
