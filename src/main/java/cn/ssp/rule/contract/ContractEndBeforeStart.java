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

/** A contract does not end before it starts. */
public final class ContractEndBeforeStart implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "contract-end-before-start", "the platform compares the two dates", "start");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.CONTRACT_START, Keys.CONTRACT_END);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate start = entry.date(Keys.CONTRACT_START);
    LocalDate end = entry.date(Keys.CONTRACT_END);
    if (start != null && end != null && end.isBefore(start)) {
      out.add(entry.finding(KIND, Keys.CONTRACT_END, Arg.of(start.toString())));
    }
  }
}
