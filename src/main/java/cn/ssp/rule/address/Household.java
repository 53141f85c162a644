package cn.ssp.rule.address;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.domain.division.Gazetteer;
import cn.ssp.domain.division.HouseholdAddress;
import cn.ssp.finding.Arg;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;

/** What the rules about household addresses have in common. */
final class Household {
  static final List<String> COLUMNS = List.of(Keys.HOUSEHOLD_ADDRESS);
  static final String SOURCE = "guide, part ten, 24; GB/T 2260 and the notices of 民政部";

  private Household() {}

  /** What the row's address turns out to be, when it turns out to be of that type. */
  static <T extends AddressResult> Optional<T> address(
      Entry entry, CheckContext context, Class<T> type) {
    return Optional.ofNullable(entry.text(Keys.HOUSEHOLD_ADDRESS))
        .map(text -> reader(context).parse(text))
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** The gazetteer is opened only when a row has an address to look up. */
  static HouseholdAddress reader(CheckContext context) {
    return new HouseholdAddress(Gazetteer.builtIn(), context.policy().municipalityForm());
  }

  /** Several addresses as one argument. */
  static Arg list(List<String> addresses) {
    return Arg.of(String.join("、", addresses));
  }
}
