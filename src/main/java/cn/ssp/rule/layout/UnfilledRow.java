package cn.ssp.rule.layout;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Removes;

/** A row that the template ships with and nobody filled in must be deleted. */
public final class UnfilledRow implements Removes {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("unfilled-row", "guide, part two, I(2)3");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    if (removes(entry)) {
      out.add(entry.finding(KIND));
    }
  }

  @Override
  public boolean removes(Entry entry) {
    return entry.isUnfilled();
  }
}
