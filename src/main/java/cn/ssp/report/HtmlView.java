package cn.ssp.report;

import java.util.List;

/** What the templates of the HTML report are filled with. Numbers are written for the reader. */
final class HtmlView {
  private HtmlView() {}

  /** A sum at the top; {@code kind} is a severity's word or empty. */
  record Tile(String kind, String name, String value) {}

  /** A file that could not be read. */
  record Unreadable(String file, String rule, String message, String remedy) {}

  /** A plan or a batch. */
  record Declared(String title, List<String> lines) {}

  /** A severity to filter by. */
  record SeverityChoice(String word, String name) {}

  /** A rule to filter by. */
  record RuleChoice(String id, String title, String count) {}

  /** A piece of a bar, in thousandths of the longest bar. */
  record Part(String word, long from, long width) {}

  /**
   * A bar with its name before and its number behind it.
   *
   * @param rule the rule that a click filters by; empty where there is none
   */
  record Bar(String rule, String name, String detail, List<Part> parts, String number) {}

  /** Bars, of which the last may be folded away. */
  record Chart(String id, String title, List<Bar> bars, List<Bar> moreBars, String more) {
    boolean hasMore() {
      return !moreBars.isEmpty();
    }
  }
}
