package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A household address names every level in full, even where one of them goes without saying. */
public final class AddressLevelMissing implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("address-level-missing", Household.SOURCE, "full");

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
    Household.address(entry, context, AddressResult.LevelMissing.class)
        .ifPresent(
            address ->
                out.add(entry.finding(KIND, Keys.HOUSEHOLD_ADDRESS, Arg.of(address.full()))));
  }
}
