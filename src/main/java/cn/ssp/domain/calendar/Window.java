package cn.ssp.domain.calendar;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A declaration window (申报期). Times are of Asia/Shanghai.
 *
 * @param settlementMonth the month whose contributions it settles (结算年月)
 * @param opens the first moment of the window; null where it opened under the old system and no one
 *     knows when
 * @param closes the first moment after the window
 */
public record Window(
    YearMonth settlementMonth, @Nullable LocalDateTime opens, LocalDateTime closes) {
  /** Whether the moment lies in the window. */
  public boolean contains(LocalDateTime moment) {
    return hasOpened(moment) && moment.isBefore(closes);
  }

  /** Whether the window is open or over at the moment. */
  public boolean hasOpened(LocalDateTime moment) {
    return opens == null || !moment.isBefore(opens);
  }
}
