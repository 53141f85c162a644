package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A household address names every level, and must where several divisions bear the name. */
public final class AddressAmbiguous implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("address-ambiguous", Household.SOURCE, "choices");

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
    Household.address(entry, context, AddressResult.Ambiguous.class)
        .ifPresent(
            address ->
                out.add(
                    entry.finding(
                        KIND, Keys.HOUSEHOLD_ADDRESS, Household.list(address.choices()))));
  }
}
