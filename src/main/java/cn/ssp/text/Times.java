package cn.ssp.text;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Times of Asia/Shanghai as people write them. */
public final class Times {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Times() {}

  /** A moment, to the minute. */
  public static String at(LocalDateTime moment) {
    return MINUTE.format(moment);
  }

  /** The end of a span: midnight belongs to the day before, as 24:00. */
  public static String end(LocalDateTime end) {
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? end.toLocalDate().minusDays(1) + " 24:00"
        : at(end);
  }
}
