package cn.ssp.ledger;

import java.util.HexFormat;

/**
 * Text as both databases can keep it. PostgreSQL refuses U+0000, and neither keeps half of a
 * surrogate pair; these are written as U+0010 (data link escape) and four hexadecimal digits, as is
 * that character itself.
 */
final class StoredText {
  private static final char ESCAPE = '\u0010';
  private static final int DIGITS = 4;
  private static final HexFormat HEX = HexFormat.of();

  private StoredText() {}

  /** A text as it is kept. */
  static String of(String text) {
    int index = 0;
    while (index < text.length() && isKept(text, index)) {
      index++;
    }
    return index == text.length() ? text : escaped(text);
  }

  /** The text that is kept so. */
  static String read(String stored) {
    int escape = stored.indexOf(ESCAPE);
    if (escape < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    int from = 0;
    while (escape >= 0) {
      int end = escape + 1 + DIGITS;
      text.append(stored, from, escape)
          .append((char) HexFormat.fromHexDigits(stored, escape + 1, end));
      from = end;
      escape = stored.indexOf(ESCAPE, from);
    }
    return text.append(stored, from, stored.length()).toString();
  }

  private static String escaped(String text) {
    StringBuilder stored = new StringBuilder(text.length() + DIGITS);
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (isKept(text, index)) {
        stored.append(unit);
      } else {
        stored.append(ESCAPE).append(HEX.toHexDigits(unit));
      }
    }
    return stored.toString();
  }

  private static boolean isKept(String text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return unit != 0 && unit != ESCAPE;
  }
}
