package cn.ssp.rule.contract;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A contract that is not of unlimited term has an end. */
public final class ContractEndMissing implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "contract-end-missing",
          "the platform asks for it unless the term is unlimited",
          "contractType");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.CONTRACT_TYPE, Keys.CONTRACT_END);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String type = entry.label(Keys.CONTRACT_TYPE);
    if (type != null
        && !type.equals(ContractEndUnexpected.UNLIMITED)
        && entry.isMissing(Keys.CONTRACT_END)) {
      out.add(entry.finding(KIND, Keys.CONTRACT_END, Arg.of(type)));
    }
  }
}
