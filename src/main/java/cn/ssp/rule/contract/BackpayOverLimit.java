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
import java.util.List;

/** Backpay reaches back only so far online. */
public final class BackpayOverLimit implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("backpay-over-limit", "guide, part two, II(2)3; part ten, 26", "earliest");

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
    YearMonth earliest = context.earliestBackpay();
    if (start != null && YearMonth.from(start).isBefore(earliest)) {
      out.add(entry.finding(KIND, Keys.CONTRACT_START, Arg.of(earliest.toString())));
    }
  }
}
