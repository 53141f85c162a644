package cn.ssp.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The two clocks of the hall.
 *
 * @param business tells which day it is to the hall: windows, receipts, certificates; it may stand
 *     still, or be months ahead
 * @param real tells how much time has passed: sessions, and the work on a batch
 */
record HallTime(Clock business, Clock real) {
  /** The zone of every date that the hall speaks of. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The hall's own time, to the millisecond. */
  Instant now() {
    return business.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time that passes, in milliseconds since 1970. */
  long millis() {
    return real.millis();
  }

  /** A moment of the hall's own time on the clocks of Asia/Shanghai. */
  static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZONE);
  }
}
