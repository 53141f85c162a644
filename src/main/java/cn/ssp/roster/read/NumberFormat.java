package cn.ssp.roster.read;

import org.jspecify.annotations.Nullable;

/**
 * How a cell shows its number (ECMA-376-1, 18.8.30; the same in [MS-XLS] 2.4.126).
 *
 * @param id its number
 * @param code its code; null for one of the built-in formats
 * @param look which kind of format it is
 * @param decimals the places behind the point where {@code look} is FIXED, else 0
 */
record NumberFormat(int id, @Nullable String code, Look look, int decimals) {
  /** What a format makes of a number. */
  enum Look {
    /** As many digits as fit. */
    GENERAL,
    /** A fixed number of places, without grouping. */
    FIXED,
    /** A date, a time, or both. */
    DATE,
    /** Anything else. */
    OTHER
  }

  /** The format of cells that have none. */
  static final NumberFormat GENERAL = new NumberFormat(0, null, Look.GENERAL, 0);

  private static final int TWO_PLACES = 2;
  private static final int TEXT = 49;

  /** Codes that POI makes up for the built-in formats that it does not know. */
  private static final String RESERVED = "reserved-0x";

  /** The format of a number and of the code that the workbook gives it, if it does. */
  static NumberFormat of(int id, @Nullable String code) {
    if (code != null && code.startsWith(RESERVED) && code.length() == RESERVED.length() + 2) {
      return builtIn(Digits.ofHex(code.substring(RESERVED.length())));
    }
    if (code == null) {
      return builtIn(id);
    }
    FormatCode parsed = FormatCode.of(code);
    return new NumberFormat(id, code, parsed.look(), parsed.decimals());
  }

  private static NumberFormat builtIn(int id) {
    if (id == 0 || id == TEXT) {
      return GENERAL;
    }
    if (isDate(id)) {
      return new NumberFormat(id, null, Look.DATE, 0);
    }
    if (id == 1 || id == TWO_PLACES) {
      return new NumberFormat(id, null, Look.FIXED, id == 1 ? 0 : TWO_PLACES);
    }
    return new NumberFormat(id, null, Look.OTHER, 0);
  }

  // 27 to 36 and 50 to 58 are dates in the East Asian editions, 71 to 81 in the Thai one.
  private static boolean isDate(int id) {
    return within(id, 14, 22)
        || within(id, 27, 36)
        || within(id, 45, 47)
        || within(id, 50, 58)
        || within(id, 71, 81);
  }

  private static boolean within(int id, int first, int last) {
    return first <= id && id <= last;
  }

  /** Whether it shows a number as a date. */
  boolean isDate() {
    return look == Look.DATE;
  }
}
