package cn.ssp.rule.layout;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Place;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RosterRule;

/** A roster holds no more rows than the template's limit. */
public final class TooManyRows implements RosterRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("too-many-rows", "the template's maxRows", "rows", "limit");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public Watch watch(CheckContext context) {
    int limit = context.template().maxRows();
    return new Watch() {
      private int rows;

      @Override
      public void check(Entry entry, Findings out) {
        rows++;
      }

      @Override
      public void end(Findings out) {
        if (rows > limit) {
          out.add(
              new Finding(KIND, new Place.OfSheet(context.sheet()), Arg.of(rows), Arg.of(limit)));
        }
      }
    };
  }
}
