package cn.ssp.roster.write;

import java.util.List;

/** How much room a text takes, in the widths of a digit: full-width characters take two. */
final class TextWidth {
  private static final int LAST_NARROW = 0x10FF;

  private TextWidth() {}

  /** The width of a text on one line. */
  static int of(String text) {
    return text.codePoints().map(c -> c <= LAST_NARROW ? 1 : 2).sum();
  }

  /** How many lines a text takes that is wrapped at a width; at least one. */
  static int lines(String text, int width) {
    int lines = 1;
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      int wide = c <= LAST_NARROW ? 1 : 2;
      if (c == '\n' || used + wide > width) {
        lines++;
        used = 0;
      }
      used += c == '\n' ? 0 : wide;
    }
    return lines;
  }

  /** The most lines that any of some texts takes in its column. */
  static int lines(List<String> texts, List<Integer> widths) {
    int most = 1;
    for (int index = 0; index < texts.size(); index++) {
      most = Math.max(most, lines(texts.get(index), widths.get(index)));
    }
    return most;
  }
}
