package cn.ssp.rule.layout;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;

/** A hidden row is uploaded with the others, and who hid it may not have meant that. */
public final class HiddenRow implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("hidden-row", "a hidden row is part of the upload");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    if (entry.row().hidden()) {
      out.add(entry.finding(KIND));
    }
  }
}
