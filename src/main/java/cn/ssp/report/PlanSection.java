package cn.ssp.report;

import cn.ssp.template.Template;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is to be declared of a roster.
 *
 * @param file the roster's name as the user gave it
 * @param template the template that it follows
 * @param employer the code of the employer that declares
 * @param settlementMonth the month that the declaration counts for
 * @param lines what is to become of which rows; every row of the roster is in one of them
 */
public record PlanSection(
    String file, Template template, String employer, YearMonth settlementMonth, List<Line> lines) {
  /** Copies the lines. */
  public PlanSection {
    lines = List.copyOf(lines);
  }

  /** What is to become of a row. */
  public enum Fate {
    /** It is declared. */
    FRESH("new", '+'),
    /** It is declared, and corrects what the hall accepted. */
    CORRECTION("correction", '~'),
    /** The hall accepted it as it is; it is not sent again. */
    ACCEPTED("accepted", '='),
    /** A batch without an answer holds it; it is not sent again. */
    UNDERWAY("underway", '?'),
    /** It has errors, or was not asked for, and stays behind. */
    BEHIND("behind", '-');

    private final String word;
    private final char mark;

    Fate(String word, char mark) {
      this.word = word;
      this.mark = mark;
    }

    /** The word used in machine formats. */
    public String word() {
      return word;
    }

    /** The mark before its line, as those who plan infrastructure know it. */
    public char mark() {
      return mark;
    }
  }

  /**
   * Rows of one fate.
   *
   * @param fate what is to become of them
   * @param rows how many they are
   * @param numbers their numbers, as people write them
   * @param earlier the batch that they were in; empty where they were in none
   */
  public record Line(Fate fate, long rows, String numbers, Optional<Earlier> earlier) {}

  /**
   * A batch of an earlier run.
   *
   * @param key what it was sent under
   * @param batch what the hall calls it; empty where the hall has not said that it has it
   * @param receivedAt when the hall took it; empty where it has not said
   */
  public record Earlier(String key, Optional<String> batch, Optional<OffsetDateTime> receivedAt) {}
}
