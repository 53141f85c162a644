package cn.ssp.report;

import java.util.regex.Pattern;

/** Makes text from a file or a command line safe to show to a person. */
public final class OneLine {
  /**
   * Control characters of either set, which tear lines or command the terminal, and the marks that
   * turn the direction of what follows.
   */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069\\u200E\\u200F]+");

  private static final int LONGEST = 40;

  private OneLine() {}

  /** The text on one line, a space for what a terminal must not be told. */
  public static String of(String text) {
    return UNSAFE.matcher(text).replaceAll(" ");
  }

  /** The same, cut where it would bury what stands around it. */
  public static String shortened(String text) {
    String line = of(text);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
