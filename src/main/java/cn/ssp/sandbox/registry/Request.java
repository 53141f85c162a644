package cn.ssp.sandbox.registry;

import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Keys;
import cn.ssp.template.Presence;
import cn.ssp.template.Template;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * One row as a counter sees it: what is asked, by whom, and when.
 *
 * @param employer the credit code of who asks
 * @param settlementMonth the month it counts for
 * @param at the hall's time
 * @param values the row's values by column key
 */
record Request(
    String employer, YearMonth settlementMonth, LocalDateTime at, Map<String, String> values) {
  /**
   * The heading of the first column whose value nobody can use: missing where it must be there, no
   * day where there must be one, or with characters that are none of writing. A request without one
   * can be asked for anything below.
   */
  Optional<String> malformed(Template template) {
    return template.columns().stream()
        .filter(column -> isMalformed(column, text(column.key())))
        .map(Column::heading)
        .findFirst();
  }

  private static boolean isMalformed(Column column, Optional<String> text) {
    if (text.isEmpty()) {
      return column.presence() == Presence.REQUIRED;
    }
    boolean day = column.type() instanceof ColumnType.Date;
    return text.get().codePoints().anyMatch(Request::isNoCharacter)
        || (day && date(text.get()).isEmpty());
  }

  private static boolean isNoCharacter(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  /** A column's value; empty where it has none. */
  Optional<String> text(String column) {
    return Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
  }

  /** The day in a column; empty where it has none. */
  Optional<LocalDate> day(String column) {
    return text(column).flatMap(Request::date);
  }

  /** Whom it is about. */
  String person() {
    return Population.person(values.getOrDefault(Keys.ID_NUMBER, ""));
  }

  /** The person's name. */
  String name() {
    return values.getOrDefault(Keys.NAME, "");
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "request";
  }
}
