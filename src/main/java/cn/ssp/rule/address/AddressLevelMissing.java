package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Mends;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;

/** A household address names every level in full, even where one of them goes without saying. */
public final class AddressLevelMissing implements Mends {
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

  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    return field.column().key().equals(Keys.HOUSEHOLD_ADDRESS)
        ? Household.address(entry, context, AddressResult.LevelMissing.class)
            .map(AddressResult.LevelMissing::full)
        : Optional.empty();
  }
}
