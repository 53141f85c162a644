package cn.ssp.domain.division;

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
  private static final AreaCodes BUILT_IN = new AreaCodes();

  private static final int DIGITS = 6;
  private static final int PROVINCE_DIGITS = 2;

  private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

  private AreaCodes() {}

  /** The codes that ssp ships with; those of a province are read when one is first asked for. */
  public static AreaCodes builtIn() {
    return BUILT_IN;
  }

  /** Whether the six digits are, or once were, the code of a division. */
  public boolean isKnown(String code) {
    return nameOf(code).isPresent();
  }

  /** The name that belongs to the code today, or did last; without the levels above. */
  public Optional<String> nameOf(String code) {
    return isDigits(code)
        ? Optional.ofNullable(names(code.substring(0, PROVINCE_DIGITS)).get(code))
        : Optional.empty();
  }

  /** Before a file is looked for: so that no more than a hundred are, whatever the texts are. */
  private static boolean isDigits(String code) {
    for (int index = 0; index < code.length(); index++) {
      if (code.charAt(index) < '0' || code.charAt(index) > '9') {
        return false;
      }
    }
    return code.length() == DIGITS;
  }

  private Map<String, String> names(String digits) {
    Map<String, String> known = read.get(digits);
    if (known == null) {
      known = read(digits);
      read.put(digits, known);
    }
    return known;
  }

  /** Of the names of one code, the first in the file is the latest. */
  private static Map<String, String> read(String digits) {
    DivisionRows rows = DivisionRows.ifAny(digits);
    if (rows == null) {
      return Map.of();
    }
    Map<String, String> names = new HashMap<>();
    while (rows.next()) {
      names.putIfAbsent(rows.code(), rows.name());
    }
    return names;
  }
}
