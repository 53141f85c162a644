package cn.ssp.rule.address;

import cn.ssp.domain.division.Division;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;

/**
 * The kind of household and the address tell of the same province: the home province for 本省,
 * another for 外省, and no address at all for people from Hong Kong, Macao, Taiwan and abroad.
 */
public final class AddressHouseholdMismatch implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("address-household-mismatch", Household.SOURCE, "reason", "type");

  private static final String HOME = "本省";
  private static final String ELSEWHERE = "外省";

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.HOUSEHOLD_TYPE, Keys.HOUSEHOLD_ADDRESS);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String type = entry.label(Keys.HOUSEHOLD_TYPE);
    String address = entry.text(Keys.HOUSEHOLD_ADDRESS);
    if (type != null && address != null) {
      fault(type, Household.reader(context).province(address), context)
          .ifPresent(
              reason ->
                  out.add(
                      entry.finding(KIND, Keys.HOUSEHOLD_ADDRESS, Arg.of(reason), Arg.of(type))));
    }
  }

  private static Optional<String> fault(
      String type, Optional<Division> province, CheckContext context) {
    if (!type.startsWith(HOME) && !type.startsWith(ELSEWHERE)) {
      return Optional.of("no-address");
    }
    boolean isHome = type.startsWith(HOME);
    return province
        .filter(division -> isHome != division.code().equals(context.policy().province()))
        .map(division -> isHome ? "not-home" : "home");
  }
}
