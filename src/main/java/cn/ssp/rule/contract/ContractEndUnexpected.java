package cn.ssp.rule.contract;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A contract of unlimited term has no end. */
public final class ContractEndUnexpected implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "contract-end-unexpected", "the platform takes none where the term is unlimited");

  static final String UNLIMITED = "无固定期限";

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
    if (UNLIMITED.equals(entry.label(Keys.CONTRACT_TYPE))
        && entry.date(Keys.CONTRACT_END) != null) {
      out.add(entry.finding(KIND, Keys.CONTRACT_END));
    }
  }
}
