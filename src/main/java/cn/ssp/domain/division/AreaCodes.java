package cn.ssp.domain.division;

import cn.ssp.domain.division.DivisionTable.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The area codes of identity numbers: all that GB/T 2260 has had since the 1980s, because a number
 * keeps the code of its first issue, and 810000, 820000 and 830000 of the residence permits (港澳台居民
 * 居住证).
 */
public final class AreaCodes {
  private static final int PROVINCE_DIGITS = 2;

  private final DivisionTable table;
  private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

  AreaCodes(DivisionTable table) {
    this.table = table;
  }

  /** The codes that ssp ships with. */
  public static AreaCodes builtIn() {
    return BuiltIn.CODES;
  }

  /** Whether the six digits are, or once were, the code of a division. */
  public boolean isKnown(String code) {
    return nameOf(code).isPresent();
  }

  /** The name that belongs to the code today, or did last; without the levels above. */
  public Optional<String> nameOf(String code) {
    String digits = code.substring(0, Math.min(code.length(), PROVINCE_DIGITS));
    return table.provinces().contains(digits)
        ? Optional.ofNullable(names(digits).get(code))
        : Optional.empty();
  }

  private Map<String, String> names(String digits) {
    Map<String, String> known = read.get(digits);
    if (known == null) {
      known = read(digits);
      read.put(digits, known);
    }
    return known;
  }

  /** Of the names of one code, the first in the table is the latest. */
  private Map<String, String> read(String digits) {
    Map<String, String> names = new HashMap<>();
    for (Row row : table.rows(digits)) {
      names.putIfAbsent(row.code(), row.name());
    }
    return names;
  }

  /** Holds back the reading. */
  private static final class BuiltIn {
    private static final AreaCodes CODES = new AreaCodes(DivisionTable.builtIn());
  }
}
