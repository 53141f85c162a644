package cn.ssp.rule.contract;

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
 * Contributions start in the month of the contract's start: the months before the settlement month
 * are paid in one sum.
 */
public final class Backpay implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.info(
          "backpay", "guide, part two, II(2)3; part ten, 9 and 26", "months", "from", "to");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.CONTRACT_START);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate start = entry.date(Keys.CONTRACT_START);
    YearMonth settlementMonth = context.standing().settlementMonth();
    if (start != null && YearMonth.from(start).isBefore(settlementMonth)) {
      YearMonth from = YearMonth.from(start);
      YearMonth to = settlementMonth.minusMonths(1);
      long months = from.until(settlementMonth, ChronoUnit.MONTHS);
      out.add(
          entry.finding(
              KIND,
              Keys.CONTRACT_START,
              Arg.of(months),
              Arg.of(from.toString()),
              Arg.of(to.toString())));
    }
  }
}
