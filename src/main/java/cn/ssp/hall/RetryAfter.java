package cn.ssp.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads when a hall wishes to be asked again (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * How long to wait, never negative.
   *
   * @param now by the clock that the date is of
   * @return empty for a text that is neither seconds nor a date
   */
  static Optional<Duration> read(String text, Instant now) {
    if (text.length() <= MOST_DIGITS && text.matches("[0-9]+")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return date(text)
        .map(then -> Duration.between(now, then))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  /** A date of HTTP (RFC 9110, 5.6.7). */
  static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
