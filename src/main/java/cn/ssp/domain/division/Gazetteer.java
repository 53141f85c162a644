package cn.ssp.domain.division;

import cn.ssp.domain.division.DivisionTable.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The divisions of today (2024-12) and those that were, by GB/T 2260 and the notices of 民政部. It
 * does not change; what is below a province is read when that is first asked for.
 */
public final class Gazetteer {
  private static final int PROVINCE_DIGITS = 2;

  private final Map<String, Province> byDigits = new TreeMap<>();
  private final NameTable<ProvinceName> provinces;

  Gazetteer(DivisionTable table) {
    Map<String, ProvinceName> names = new HashMap<>();
    for (String digits : table.provinces()) {
      Row row = table.province(digits);
      if (!row.filler()) {
        Division division = new Division(row.code(), row.name(), Level.PROVINCE, null);
        Province province = new Province(division, digits, table, this);
        byDigits.put(digits, province);
        add(row, province, names);
      }
    }
    this.provinces = new NameTable<>(names);
  }

  /** The gazetteer that ssp ships with. */
  public static Gazetteer builtIn() {
    return BuiltIn.GAZETTEER;
  }

  /** The division that has the code today; empty for a code of none. */
  public Optional<Division> division(String code) {
    String digits = code.substring(0, Math.min(code.length(), PROVINCE_DIGITS));
    Province province = byDigits.get(digits);
    return province == null
        ? Optional.empty()
        : Optional.ofNullable(province.today().today().get(code));
  }

  /** All divisions of today, in the order of their codes. */
  public List<Division> divisions() {
    return byDigits.values().stream()
        .flatMap(province -> province.today().today().values().stream())
        .toList();
  }

  /** All divisions that were, in the order of their codes. */
  public List<RetiredDivision> retired() {
    return byDigits.values().stream()
        .flatMap(province -> province.ever().retired().stream())
        .toList();
  }

  NameTable<ProvinceName> provinces() {
    return provinces;
  }

  private static void add(Row row, Province province, Map<String, ProvinceName> names) {
    names.put(row.name(), new ProvinceName(province, true));
    for (String shortName : row.shortNames().split(",", -1)) {
      names.put(shortName, new ProvinceName(province, false));
    }
  }

  /** The division that has the code today; the table names no other codes as successors. */
  Division known(String code) {
    return division(code)
        .orElseThrow(() -> new IllegalStateException("no division has the code " + code));
  }

  /** Holds back the reading. */
  private static final class BuiltIn {
    private static final Gazetteer GAZETTEER = new Gazetteer(DivisionTable.builtIn());
  }
}
