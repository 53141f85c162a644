package cn.ssp.rule.cell;

import cn.ssp.template.ColumnType;
import cn.ssp.template.Typing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A date that was typed as a text. It is read generously, but never where it could be doubted: a
 * year has four digits and comes first, the month before the day, and the time of day, if one is
 * left of an export, is midnight.
 *
 * @param text half-width, with single spaces at most
 */
record DateText(String text) {
  private static final String MIDNIGHT = "(?:[T ]0?0:00(?::00(?:\\.0{1,9})?)?)?";

  private static final Pattern DAY =
      Pattern.compile(
          "((?:19|20)\\d\\d)(?: ?(?<mark>[-/.。–—]) ?(\\d\\d?) ?\\k<mark> ?(\\d\\d?)"
              + "|(\\d\\d)(\\d\\d)| ?年 ?(\\d\\d?) ?月 ?(\\d\\d?) ?[日号])"
              + MIDNIGHT);

  private static final Pattern MONTH =
      Pattern.compile("((?:19|20)\\d\\d)(?: ?[-/.。–—] ?(\\d\\d?)|(\\d\\d)| ?年 ?(\\d\\d?) ?月份?)");

  /** The date in a text as it was typed. */
  static DateText of(String shown) {
    return new DateText(Typing.words(Typing.halfWidth(shown)));
  }

  /**
   * The date as the template writes it, {@code yyyy-MM-dd} or {@code yyyy-MM}; empty where it can
   * be doubted, or the calendar has no such day.
   *
   * @param type that of a column of days or of months
   */
  Optional<String> inForm(ColumnType type) {
    try {
      return type instanceof ColumnType.Month ? month() : day();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> day() {
    Matcher matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int[] parts = numbers(matcher);
    return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]).toString());
  }

  private Optional<String> month() {
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int[] parts = numbers(matcher);
    return Optional.of(YearMonth.of(parts[0], parts[1]).toString());
  }

  /** The groups of digits that took part in the match, in order. */
  private static int[] numbers(Matcher matcher) {
    return IntStream.rangeClosed(1, matcher.groupCount())
        .mapToObj(matcher::group)
        .filter(group -> group != null && Character.isDigit(group.charAt(0)))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
