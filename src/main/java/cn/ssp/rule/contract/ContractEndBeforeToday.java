package cn.ssp.rule.contract;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.util.List;

/** A contract has not ended by the day of the declaration. */
public final class ContractEndBeforeToday implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("contract-end-before-today", "guide, part two, II(2)5", "today");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.CONTRACT_END);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate end = entry.date(Keys.CONTRACT_END);
    LocalDate today = context.standing().today();
    if (end != null && end.isBefore(today)) {
      out.add(entry.finding(KIND, Keys.CONTRACT_END, Arg.of(today.toString())));
    }
  }
}
