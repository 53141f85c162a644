package cn.ssp.rule.removal;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The last month that is charged follows from when a removal is filed, not from the day it names:
 * the months after that day up to the one before the settlement month are charged all the same.
 */
public final class StopChargedMonth implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "stop-charged-month", "guide, part two, II; part ten, 15", "months", "from", "to");

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
    YearMonth lastCharged = context.standing().settlementMonth().minusMonths(1);
    if (stop != null && YearMonth.from(stop).isBefore(lastCharged)) {
      YearMonth from = YearMonth.from(stop).plusMonths(1);
      long months = from.until(lastCharged, ChronoUnit.MONTHS) + 1;
      out.add(
          entry.finding(
              KIND,
              Keys.STOP_DATE,
              Arg.of(months),
              Arg.of(from.toString()),
              Arg.of(lastCharged.toString())));
    }
  }
}
