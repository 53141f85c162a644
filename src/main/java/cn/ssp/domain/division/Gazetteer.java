package cn.ssp.domain.division;

import cn.ssp.domain.division.DivisionTable.Row;
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

  private final DivisionTable table;
  private final Map<String, Lazy<Territory>> territories = new TreeMap<>();
  private final NameTable<ProvinceName> provinces;

  Gazetteer(DivisionTable table) {
    this.table = table;
    TreeMap<String, ProvinceName> names = new TreeMap<>();
    for (String digits : table.provinces()) {
      Row row = table.province(digits);
      if (!row.filler()) {
        add(digits, row, names);
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
    Lazy<Territory> territory = territories.get(digits);
    return territory == null
        ? Optional.empty()
        : Optional.ofNullable(territory.get().today().get(code));
  }

  /** All divisions of today, in the order of their codes. */
  public List<Division> divisions() {
    return territories.values().stream()
        .flatMap(territory -> territory.get().today().values().stream())
        .toList();
  }

  /** All divisions that were, in the order of their codes. */
  public List<RetiredDivision> retired() {
    return territories.values().stream()
        .flatMap(territory -> territory.get().retired().stream())
        .toList();
  }

  NameTable<ProvinceName> provinces() {
    return provinces;
  }

  private void add(String digits, Row row, Map<String, ProvinceName> names) {
    Division province = new Division(row.code(), row.name(), Level.PROVINCE, null);
    Lazy<Territory> territory = new Lazy<>(() -> read(digits, province));
    territories.put(digits, territory);
    names.put(row.name(), new ProvinceName(province, true, territory));
    for (String shortName : row.shortNames().split(",", -1)) {
      names.put(shortName, new ProvinceName(province, false, territory));
    }
  }

  private Territory read(String digits, Division province) {
    return new TerritoryReader(province, this::known).read(table.rows(digits));
  }

  private Division known(String code) {
    return division(code)
        .orElseThrow(() -> new IllegalStateException("no division has the code " + code));
  }

  /** Holds back the reading. */
  private static final class BuiltIn {
    private static final Gazetteer GAZETTEER = new Gazetteer(DivisionTable.builtIn());
  }
}
