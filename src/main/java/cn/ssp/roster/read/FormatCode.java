package cn.ssp.roster.read;

import cn.ssp.roster.read.NumberFormat.Look;
import java.util.Locale;

/**
 * What a number format's code makes of a positive number (ECMA-376-1, 18.8.31).
 *
 * @param look which kind of format it is
 * @param decimals the places behind the point where {@code look} is FIXED, else 0
 */
record FormatCode(Look look, int decimals) {
  private static final String DATE_LETTERS = "ymdhs";
  private static final int MOST_DECIMALS = 15;

  /** Reads a code. */
  static FormatCode of(String code) {
    String bare = bare(code).toLowerCase(Locale.ROOT);
    if (bare.chars().anyMatch(c -> DATE_LETTERS.indexOf(c) >= 0) || isEra(bare)) {
      return new FormatCode(Look.DATE, 0);
    }
    // What decorates General is not shown: POI does not follow such codes, and few write them.
    if (bare.equals("general") || bare.equals("@") || code.isEmpty()) {
      return new FormatCode(Look.GENERAL, 0);
    }
    // Only where nothing but padding was dropped is the bare code all there is to show.
    boolean plain = code.chars().noneMatch(c -> "\"\\[;*".indexOf(c) >= 0);
    if (plain && bare.matches("0(\\.0{1," + MOST_DECIMALS + "})?")) {
      return new FormatCode(Look.FIXED, Math.max(0, bare.length() - 2));
    }
    return new FormatCode(Look.OTHER, 0);
  }

  // e is the year of an era, or in 0.00E+00 an exponent, or a letter of General.
  private static boolean isEra(String bare) {
    return bare.replace("general", "").matches("(?s)[^0#?]*e(?![+-]).*");
  }

  /**
   * The first section without what only decorates it: quoted and escaped text, padding, colours,
   * conditions and locales. What counts elapsed time, such as [h], stays.
   */
  private static String bare(String code) {
    StringBuilder bare = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == ';') {
        break;
      } else if (c == '"') {
        i = end(code, '"', i);
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int end = end(code, ']', i);
        String inside = code.substring(i + 1, end).toLowerCase(Locale.ROOT);
        if (inside.matches("h+|m+|s+")) {
          bare.append(inside);
        }
        i = end;
      } else {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private static int end(String code, char closing, int opening) {
    int end = code.indexOf(closing, opening + 1);
    return end < 0 ? code.length() : end;
  }
}
