package cn.ssp.template;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What typing leaves behind in a value: spaces, invisible characters, full-width letters. */
public final class Typing {
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  /** A line break or tab, the spaces around it, and letters that would run together without it. */
  private static final Pattern LATIN_LINES =
      Pattern.compile(
          "(?<=[A-Za-z0-9]) *[\\p{Cntrl}\\u2028\\u2029][\\p{Cntrl}\\u2028\\u2029 ]*(?=[A-Za-z0-9])");

  private Typing() {}

  /** Whether the character is white space of any width, a line break, a control, or invisible. */
  public static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || isInvisible(c);
  }

  /** Whether the character has no width: zero-width space and joiners, marks of direction, BOM. */
  public static boolean isInvisible(int c) {
    return isIn(c, 0x200B, 0x200F)
        || isIn(c, 0x202A, 0x202E)
        || isIn(c, 0x2060, 0x2069)
        || c == 0xFEFF
        || c == 0x00AD;
  }

  /** Whether the character is a full-width form of an ASCII letter or digit. */
  public static boolean isFullWidthAlphanumeric(int c) {
    return isIn(c, 0xFF10, 0xFF19) || isIn(c, 0xFF21, 0xFF3A) || isIn(c, 0xFF41, 0xFF5A);
  }

  /** Whether the character is a full-width form of any ASCII character. */
  public static boolean isFullWidth(int c) {
    return isIn(c, 0xFF01, 0xFF5E);
  }

  /** The text with full-width forms of ASCII characters replaced by those. */
  public static String halfWidth(String text) {
    return halfWidth(text, Typing::isFullWidth);
  }

  /**
   * The text with those full-width forms of ASCII characters replaced.
   *
   * @param which chooses among characters that {@link #isFullWidth}
   */
  public static String halfWidth(String text, IntPredicate which) {
    if (text.codePoints().noneMatch(which)) {
      return text;
    }
    StringBuilder half = new StringBuilder(text.length());
    text.codePoints().forEach(c -> half.appendCodePoint(which.test(c) ? c - FULL_WIDTH_OFFSET : c));
    return half.toString();
  }

  /** Whether the character is a small letter of ASCII. */
  public static boolean isLowerCase(int c) {
    return isIn(c, 'a', 'z');
  }

  /** The text with the letters of ASCII in upper case; those of other alphabets are left alone. */
  public static String upperCase(String text) {
    if (text.codePoints().noneMatch(Typing::isLowerCase)) {
      return text;
    }
    StringBuilder upper = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> upper.appendCodePoint(isLowerCase(c) ? Character.toUpperCase(c) : c));
    return upper.toString();
  }

  /** The text without any white space, line break or invisible character. */
  public static String withoutSpaces(String text) {
    if (text.codePoints().noneMatch(Typing::isSpace)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether the text is nothing but white space and invisible characters. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Typing::isSpace);
  }

  /** Whether a character of the text is a Han one. */
  public static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /**
   * Whether the text has white space at an end, a line break, an invisible character, or, unless
   * they are allowed, a space inside.
   */
  public static boolean hasStraySpace(String text, boolean allowsInner) {
    return !tidied(text, allowsInner).equals(text);
  }

  /**
   * The text without what {@link #hasStraySpace} finds. Where a line broke between words or numbers
   * of Latin letters, an ordinary space is left, if spaces are allowed.
   */
  public static String tidied(String text, boolean allowsInner) {
    if (!allowsInner) {
      return withoutSpaces(text);
    }
    StringBuilder kept = new StringBuilder(text.length());
    LATIN_LINES
        .matcher(text)
        .replaceAll(" ")
        .codePoints()
        .filter(c -> !isStrayAnywhere(c))
        .forEach(kept::appendCodePoint);
    int start = 0;
    int end = kept.length();
    while (start < end && isSpace(kept.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(kept.charAt(end - 1))) {
      end--;
    }
    return kept.substring(start, end);
  }

  /** The words of the text, one ordinary space between them and nothing invisible in them. */
  public static String words(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> kept.appendCodePoint(isSpace(c) ? ' ' : c));
    return kept.toString().strip().replaceAll(" +", " ");
  }

  private static boolean isStrayAnywhere(int c) {
    return isInvisible(c) || Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static boolean isIn(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
