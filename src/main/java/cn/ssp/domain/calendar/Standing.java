package cn.ssp.domain.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * How a moment stands to the declaration windows. Times are of Asia/Shanghai.
 *
 * @param moment the moment
 * @param settlementMonth the month for which a declaration of the moment counts; between two
 *     windows the month that is being closed
 * @param window the window that is open, or else the next to open
 */
public record Standing(LocalDateTime moment, YearMonth settlementMonth, Window window) {
  /** Whether declarations are taken. */
  public boolean open() {
    return window.contains(moment);
  }

  /** The calendar day of the moment. */
  public LocalDate today() {
    return moment.toLocalDate();
  }

  /** The calendar month of the moment (操作月). */
  public YearMonth operationMonth() {
    return YearMonth.from(moment);
  }
}
