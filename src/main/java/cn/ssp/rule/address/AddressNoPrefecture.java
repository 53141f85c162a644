package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/**
 * Some divisions have no prefecture between them and the province, or no counties: their addresses
 * are right without.
 */
public final class AddressNoPrefecture implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.info("address-no-prefecture", Household.SOURCE);

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return Household.COLUMNS;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    Household.address(entry, context, AddressResult.Right.class)
        .filter(AddressResult.Right::lacksLevel)
        .ifPresent(address -> out.add(entry.finding(KIND, Keys.HOUSEHOLD_ADDRESS)));
  }
}
