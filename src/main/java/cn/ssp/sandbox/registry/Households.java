package cn.ssp.sandbox.registry;

import cn.ssp.domain.division.AddressResult;
import cn.ssp.domain.division.Gazetteer;
import cn.ssp.domain.division.HouseholdAddress;
import cn.ssp.domain.division.MunicipalityForm;
import cn.ssp.template.Keys;
import java.util.Optional;

/** Whether the hall can tell from a request where a household is (guide, part ten, 24). */
final class Households {
  private final HouseholdAddress reader =
      new HouseholdAddress(Gazetteer.builtIn(), MunicipalityForm.REPEATED);

  /** Whether it can; it can also where no address is asked for and none is given. */
  boolean canBeFound(Request request) {
    Optional<String> address = request.text(Keys.HOUSEHOLD_ADDRESS);
    return address.isPresent()
        ? isTaken(reader.parse(address.get()))
        : request.text(Keys.HOUSEHOLD_TYPE).filter(Households::hasAddress).isEmpty();
  }

  /** The hall knows where the land of a retired division belongs, if it belongs to one. */
  private static boolean isTaken(AddressResult result) {
    return result instanceof AddressResult.Right || result instanceof AddressResult.Retired;
  }

  private static boolean hasAddress(String householdType) {
    return householdType.startsWith("本省") || householdType.startsWith("外省");
  }
}
