package cn.ssp.domain.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of a province as they are today, and every address that is right for one: all that
 * a right address needs, as most are. Plain loops, and texts joined by {@code concat}, since this
 * runs once and cold, when what lambdas and {@code +} link costs more than all else here.
 */
final class Today {
  private final Division province;
  private final Map<String, Division> byCode = new LinkedHashMap<>();
  private final Map<String, Division> byAddress = new HashMap<>();

  /** Takes the rows of today, in which a prefecture stands before its counties. */
  Today(Division province, DivisionRows rows) {
    this.province = province;
    List<String> fillers = new ArrayList<>();
    Division above = province;
    while (rows.next() && !rows.retired()) {
      String code = rows.code();
      String name = rows.name();
      Level level = Level.of(code);
      if (level == Level.PROVINCE) {
        byCode.put(code, province);
      } else if (level == Level.COUNTY) {
        addCounty(code, name, above);
      } else if (DivisionRows.isFiller(name)) {
        fillers.add(name);
        above = province;
      } else {
        above = addPrefecture(code, name);
      }
    }
    addAddressesOfDirect(fillers);
  }

  /** The division that has the code; null if none has. */
  @Nullable Division withCode(String code) {
    return byCode.get(code);
  }

  /** The division that is right behind the name of the province in full; null if none is. */
  @Nullable Division at(String behindProvince) {
    return byAddress.get(behindProvince);
  }

  /** All, in the order of their codes. */
  Collection<Division> divisions() {
    return byCode.values();
  }

  private Division addPrefecture(String code, String name) {
    Division prefecture = new Division(code, name, Level.PREFECTURE, province);
    byCode.put(code, prefecture);
    byAddress.put(name, prefecture);
    return prefecture;
  }

  private void addCounty(String code, String name, Division above) {
    if (DivisionRows.isFiller(name)) {
      return;
    }
    Division county = new Division(code, name, Level.COUNTY, above);
    byCode.put(code, county);
    if (!county.isDirect()) {
      byAddress.put(above.name().concat(name), county);
      byAddress.remove(above.name()); // a prefecture that has counties is not all of an address
    }
  }

  /** Those without a prefecture: what may stand in its place is left out, or any that there is. */
  private void addAddressesOfDirect(List<String> fillers) {
    if (province.inMunicipality()) {
      fillers.add(province.name());
    }
    for (Division division : byCode.values()) {
      if (division.isDirect()) {
        byAddress.put(division.name(), division);
        for (String filler : fillers) {
          byAddress.put(filler.concat(division.name()), division);
        }
      }
    }
    if (byCode.size() == 1) {
      byAddress.put("", province);
    }
  }
}
