package cn.ssp.roster.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** From which day a workbook counts its days (ECMA-376-1, 18.17.4.1). */
enum DateSystem {
  /** Day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was. */
  FROM_1900(LocalDate.of(1899, 12, 30), 1),
  /** Day 0 is 1 January 1904. */
  FROM_1904(LocalDate.of(1904, 1, 1), 0);

  private static final int NEVER_WAS = 60;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final LocalDate origin;
  private final int firstDay;

  DateSystem(LocalDate origin, int firstDay) {
    this.origin = origin;
    this.firstDay = firstDay;
  }

  /** The date that a serial number stands for, its time dropped; null where it is no date. */
  @Nullable LocalDate date(String serial) {
    double day = Math.floor(Double.parseDouble(serial));
    if (day < firstDay || day > ChronoUnit.DAYS.between(origin, LAST) || isNeverWas(day)) {
      return null;
    }
    boolean beforeNeverWas = this == FROM_1900 && day < NEVER_WAS;
    return origin.plusDays((long) day + (beforeNeverWas ? 1 : 0));
  }

  private boolean isNeverWas(double day) {
    return this == FROM_1900 && day == NEVER_WAS;
  }

  /**
   * A serial number as ISO 8601 writes dates, with the time to the minute if it has one. One that
   * is no date is shown as the number it is, but for the day that only Excel knows.
   */
  String shown(String serial) {
    LocalDate date = date(serial);
    String day;
    if (date != null) {
      day = date.toString();
    } else if (isNeverWas(Math.floor(Double.parseDouble(serial)))) {
      day = "1900-02-29";
    } else {
      return NumberText.general(serial);
    }
    LocalTime time = time(new BigDecimal(serial));
    return time.equals(LocalTime.MIDNIGHT)
        ? day
        : day
            + "T"
            + DateTimeFormatter.ISO_LOCAL_TIME
                .format(time.truncatedTo(ChronoUnit.MINUTES))
                .substring(0, 5);
  }

  private static LocalTime time(BigDecimal serial) {
    BigDecimal fraction = serial.subtract(serial.setScale(0, RoundingMode.FLOOR));
    int second =
        fraction
            .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    // The date stays that of the day number, however close to the next day the time is.
    return LocalTime.ofSecondOfDay(Math.min(second, SECONDS_OF_DAY - 1));
  }

  /** The serial number of a date, or date and time, in ISO 8601, as cells of the type d hold it. */
  String serial(String iso) {
    LocalDateTime moment = moment(iso);
    long day = ChronoUnit.DAYS.between(origin, moment.toLocalDate());
    if (this == FROM_1900 && day <= NEVER_WAS) {
      day--;
    }
    BigDecimal fraction =
        BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay())
            .divide(BigDecimal.valueOf(SECONDS_OF_DAY), 10, RoundingMode.HALF_UP);
    return NumberText.plain(fraction.add(BigDecimal.valueOf(day)));
  }

  private static LocalDateTime moment(String iso) {
    try {
      if (iso.indexOf('T') < 0) {
        return LocalDate.parse(iso).atStartOfDay();
      }
      TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parse(iso);
      return LocalDateTime.from(parsed);
    } catch (DateTimeException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }
}
