package cn.ssp.sandbox;

import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.calendar.Standing;
import cn.ssp.sandbox.web.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** When the hall takes what: one business between the windows, and all others in them. */
final class Windows {
  private static final String BETWEEN = "preregistration";

  private final SettlementCalendar calendar;

  Windows(SettlementCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Refuses what is not taken at a moment.
   *
   * @param month the month that the declaration counts for
   */
  void require(String business, YearMonth month, Instant at) {
    Standing standing =
        calendar.at(HallTime.local(at)).orElseThrow(() -> Refusals.windowClosed(null));
    boolean isBetween = business.equals(BETWEEN);
    if (isBetween == standing.open()) {
      throw closedUntil(isBetween ? standing.window().closes() : standing.window().opens());
    }
    if (!month.equals(standing.settlementMonth())) {
      throw Refusals.otherMonth(standing.settlementMonth().toString());
    }
  }

  private static Refused closedUntil(@Nullable LocalDateTime moment) {
    return Refusals.windowClosed(moment == null ? null : moment.atZone(HallTime.ZONE).toInstant());
  }
}
