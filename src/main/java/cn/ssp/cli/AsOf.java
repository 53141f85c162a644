package cn.ssp.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** The value of --as-of: a day, or a day and a time, in Asia/Shanghai. */
final class AsOf {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private AsOf() {}

  /** The moment; a day alone means its first. */
  static LocalDateTime parse(String text) {
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text, TIME)
          : LocalDate.parse(text, DAY).atStartOfDay();
    } catch (DateTimeParseException e) {
      throw UsageKinds.badValue("--as-of", text, "2026-11-23, 2026-11-23T09:00");
    }
  }
}
