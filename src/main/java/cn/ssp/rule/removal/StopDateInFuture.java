package cn.ssp.rule.removal;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.util.List;

/** An insurance does not stop on a day that is still to come. */
public final class StopDateInFuture implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("stop-date-in-future", "guide, part two, III(2)2", "today");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.STOP_DATE);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate stop = entry.date(Keys.STOP_DATE);
    LocalDate today = context.standing().today();
    if (stop != null && stop.isAfter(today)) {
      out.add(entry.finding(KIND, Keys.STOP_DATE, Arg.of(today.toString())));
    }
  }
}
