package cn.ssp.declaration.pack;

/** Texts that UTF-8 can hold. */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** Whether no half of a surrogate pair stands alone. */
  static boolean is(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (Character.isSurrogate(text.charAt(index))) {
        return text.codePoints().noneMatch(WellFormed::isHalf);
      }
    }
    return true;
  }

  /** The text with U+FFFD for each half of a surrogate pair that stands alone. */
  static String of(String text) {
    if (is(text)) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
    return whole.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
