package cn.ssp.roster;

/**
 * How much room a text takes in widths of a digit, on a terminal as in a worksheet: two for each
 * full-width character.
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** The width of a text on one line. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text with spaces behind it, so that it takes at least that much room. */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /**
   * The width of a character: Wide and Fullwidth of Unicode's East Asian Width, as far as rosters
   * and messages use them.
   */
  public static int of(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        isIn(c, 0x1100, 0x115F)
            || isIn(c, 0x2E80, 0x303E)
            || isIn(c, 0x3041, 0xA4CF)
            || isIn(c, 0xAC00, 0xD7A3)
            || isIn(c, 0xF900, 0xFAFF)
            || isIn(c, 0xFE30, 0xFE6F)
            || isIn(c, 0xFF01, 0xFF60)
            || isIn(c, 0xFFE0, 0xFFE6)
            || isIn(c, 0x20000, 0x3FFFD);
    return wide ? 2 : 1;
  }

  private static boolean isIn(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
