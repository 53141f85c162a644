package cn.ssp.domain.calendar;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The calendar of declaration windows and the months they settle: from the 11th, 00:00, to the end
 * of the next month's 6th, unless a notice moved a window (guide, part two, II; annex 1). Times are
 * of Asia/Shanghai.
 */
public final class SettlementCalendar {
  private static final int OPENING_DAY = 11;
  private static final int CLOSING_DAY = 7;

  private final LocalDateTime knownFrom;
  private final YearMonth firstMonth;
  private final Map<YearMonth, Window> moved;

  /**
   * A calendar.
   *
   * @param knownFrom the moment before which the windows are not known
   * @param firstMonth the first settlement month whose window is known
   * @param moved windows that a notice moved
   */
  public SettlementCalendar(LocalDateTime knownFrom, YearMonth firstMonth, Iterable<Window> moved) {
    this.knownFrom = knownFrom;
    this.firstMonth = firstMonth;
    this.moved = new TreeMap<>();
    moved.forEach(window -> this.moved.put(window.settlementMonth(), window));
  }

  /** The moment before which {@link #at} knows nothing. */
  public LocalDateTime knownFrom() {
    return knownFrom;
  }

  /** How a moment stands to the windows; empty for a moment before {@link #knownFrom}. */
  public Optional<Standing> at(LocalDateTime moment) {
    return moment.isBefore(knownFrom) ? Optional.empty() : Optional.of(standing(moment));
  }

  /** The window that settles a month; for a month before the first known one, the usual window. */
  public Window windowOf(YearMonth settlementMonth) {
    Window window = moved.get(settlementMonth);
    return window != null
        ? window
        : new Window(
            settlementMonth,
            settlementMonth.minusMonths(1).atDay(OPENING_DAY).atStartOfDay(),
            settlementMonth.atDay(CLOSING_DAY).atStartOfDay());
  }

  private Standing standing(LocalDateTime moment) {
    Window window = windowOf(earliestCandidate(moment));
    YearMonth closing = window.settlementMonth();
    while (!moment.isBefore(window.closes())) {
      closing = window.settlementMonth();
      window = windowOf(closing.plusMonths(1));
    }
    return new Standing(
        moment, window.contains(moment) ? window.settlementMonth() : closing, window);
  }

  private YearMonth earliestCandidate(LocalDateTime moment) {
    YearMonth previous = YearMonth.from(moment).minusMonths(1);
    return previous.isBefore(firstMonth) ? firstMonth : previous;
  }
}
