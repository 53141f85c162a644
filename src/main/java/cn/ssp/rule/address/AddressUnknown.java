package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Locale;

/** Behind its province, a household address names a prefecture and a county that are there. */
public final class AddressUnknown implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("address-unknown", Household.SOURCE, "reason", "rest", "suggestions");

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
    Household.address(entry, context, AddressResult.Unknown.class)
        .ifPresent(address -> out.add(finding(entry, address)));
  }

  private static Finding finding(Entry entry, AddressResult.Unknown address) {
    String reason = address.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String suggested = address.suggestions().isEmpty() ? "" : "-suggested";
    return entry.finding(
        KIND,
        Keys.HOUSEHOLD_ADDRESS,
        Arg.of(reason + suggested),
        Arg.of(address.rest()),
        Household.list(address.suggestions()));
  }
}
