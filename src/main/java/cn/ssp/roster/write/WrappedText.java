package cn.ssp.roster.write;

import cn.ssp.roster.DisplayWidth;
import java.util.List;

/** How many lines a text takes in a column. */
final class WrappedText {
  private WrappedText() {}

  /** How many lines a text takes that is wrapped at a width; at least one. */
  static int lines(String text, int width) {
    int lines = 1;
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      int wide = DisplayWidth.of(c);
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
