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

/** A contract starts no later than in the settlement month. */
public final class ContractStartAfterSettlementMonth implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "contract-start-after-settlement-month", "guide, part two, II(2)5", "settlementMonth");

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
    if (start != null && YearMonth.from(start).isAfter(settlementMonth)) {
      out.add(entry.finding(KIND, Keys.CONTRACT_START, Arg.of(settlementMonth.toString())));
    }
  }
}
