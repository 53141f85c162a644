package cn.ssp.domain.division;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of today (2024-12) and those that were, by GB/T 2260 and the notices of 民政部. It
 * does not change; what is below a province is read when that is first asked for.
 */
public final class Gazetteer {
  private static final Gazetteer BUILT_IN = new Gazetteer(DivisionRows.ofProvinces());

  private static final int PROVINCE_DIGITS = 2;
  private static final int TELLING_CHARACTERS = 2;

  private final Map<String, Province> byDigits = new LinkedHashMap<>();
  private final Map<String, Province> byBeginning = new HashMap<>();

  private Gazetteer(DivisionRows provinces) {
    while (provinces.next()) {
      String code = provinces.code();
      String name = provinces.name();
      Division division = new Division(code, name, Level.PROVINCE, null);
      Province province = new Province(division, provinces.shortNames(), this);
      byDigits.put(code.substring(0, PROVINCE_DIGITS), province);
      byBeginning.put(name.substring(0, TELLING_CHARACTERS), province);
    }
  }

  /** The gazetteer that ssp ships with; its provinces are read when it is first asked for. */
  public static Gazetteer builtIn() {
    return BUILT_IN;
  }

  /** The division that has the code today; empty for a code of none. */
  public Optional<Division> division(String code) {
    String digits = code.substring(0, Math.min(code.length(), PROVINCE_DIGITS));
    Province province = byDigits.get(digits);
    return province == null
        ? Optional.empty()
        : Optional.ofNullable(province.today().withCode(code));
  }

  /** All divisions of today, in the order of their codes. */
  public List<Division> divisions() {
    return byDigits.values().stream()
        .flatMap(province -> province.today().divisions().stream())
        .toList();
  }

  /** All divisions that were, in the order of their codes. */
  public List<RetiredDivision> retired() {
    return byDigits.values().stream()
        .flatMap(province -> province.ever().retired().stream())
        .toList();
  }

  /**
   * The province whose name, in full or short, stands at the start of the address; null if none
   * does. No two provinces have the first two characters in common.
   */
  @Nullable Province provinceOf(String address) {
    if (address.length() < TELLING_CHARACTERS) {
      return null;
    }
    Province province = byBeginning.get(address.substring(0, TELLING_CHARACTERS));
    return province != null && province.named(address) > 0 ? province : null;
  }

  /** The division that has the code today; the files name no other codes as successors. */
  Division known(String code) {
    return division(code)
        .orElseThrow(() -> new IllegalStateException("no division has the code " + code));
  }
}
