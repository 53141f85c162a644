package cn.ssp.rule.layout;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Place;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RosterRule;

/** Rows follow each other without a gap, from the row below the headings on. */
public final class BlankRow implements RosterRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "blank-row", "guide, part two, I(2)2, II(2)6, III(2)3: the template must not be changed");

  private static final int HEADING_ROW = 1;

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public Watch watch(CheckContext context) {
    return new Watch() {
      private int last = HEADING_ROW;

      @Override
      public void check(Entry entry, Findings out) {
        int number = entry.row().number();
        for (int blank = last + 1; blank < number; blank++) {
          out.add(new Finding(KIND, new Place.OfRow(context.sheet(), blank)));
        }
        last = number;
      }
    };
  }
}
