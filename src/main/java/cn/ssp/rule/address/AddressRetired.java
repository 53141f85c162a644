package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Mends;
import cn.ssp.template.Keys;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A division that was renamed or merged goes by the name of the one that has its land now. */
public final class AddressRetired implements Mends {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("address-retired", Household.SOURCE, "reason", "was", "until", "full");

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
    Household.address(entry, context, AddressResult.Retired.class)
        .ifPresent(address -> out.add(finding(entry, address)));
  }

  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    return field.column().key().equals(Keys.HOUSEHOLD_ADDRESS)
        ? Household.address(entry, context, AddressResult.Retired.class)
            .map(AddressResult.Retired::full)
        : Optional.empty();
  }

  private static Finding finding(Entry entry, AddressResult.Retired address) {
    Year until = address.was().until();
    return entry.finding(
        KIND,
        Keys.HOUSEHOLD_ADDRESS,
        Arg.of(until == null ? "some-year" : "year"),
        Arg.of(address.was().name()),
        Arg.of(until == null ? "" : until.toString()),
        Arg.of(address.full()));
  }
}
