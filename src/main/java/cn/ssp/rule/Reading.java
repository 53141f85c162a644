package cn.ssp.rule;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import cn.ssp.template.Code;
import cn.ssp.template.ColumnType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a cell by the type of its column. */
final class Reading {
  /** {@code yyyy-MM-dd}, {@code yyyy/M/d}, {@code yyyyMMdd}, {@code yyyy年M月d日}. */
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d)-(\\d\\d)|/(\\d\\d?)/(\\d\\d?)|(\\d\\d)(\\d\\d)"
              + "|年(\\d\\d?)月(\\d\\d?)日)");

  /** {@code yyyy-MM}, {@code yyyy/M}, {@code yyyyMM}, {@code yyyy年M月}. */
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})(?:-(\\d\\d)|/(\\d\\d?)|(\\d\\d)|年(\\d\\d?)月)");

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

  /**
   * What a number of 12 digits or more turns into where it was taken for a number. A passport may
   * well be numbered 1E2345678: the sign or the point tells.
   */
  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d(\\.\\d+)?E\\+\\d+|\\d\\.\\d+E\\d+");

  /** A double carries 15 decimal digits; what a file writes behind them is noise. */
  private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private Reading() {}

  static Value of(ColumnType type, Cell cell) {
    String text = type.normal(typed(cell));
    if (text.isEmpty()) {
      return new Value.Absent();
    }
    if (type instanceof ColumnType.Date) {
      return day(cell, text);
    }
    if (type instanceof ColumnType.Month) {
      return month(cell, text);
    }
    if (type instanceof ColumnType.Amount) {
      return amount(cell, text);
    }
    if (type instanceof ColumnType.Coded coded) {
      return label(coded, text);
    }
    if (type instanceof ColumnType.IdentityNumber) {
      return isNumber(cell, text) ? new Value.Malformed() : new Value.Text(text);
    }
    return new Value.Text(text);
  }

  /** Whether a text column's cell was, or once was, kept as a number and lost digits by it. */
  private static boolean isNumber(Cell cell, String text) {
    return cell.content() == CellKind.NUMBER
        || cell.content() == CellKind.DATE
        || SCIENTIFIC.matcher(text).matches();
  }

  private static String typed(Cell cell) {
    return cell.content() == CellKind.NUMBER ? number(cell).toPlainString() : cell.shown();
  }

  private static BigDecimal number(Cell cell) {
    BigDecimal number = new BigDecimal(cell.raw()).round(DOUBLE_DIGITS);
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static Value day(Cell cell, String text) {
    if (cell.content() == CellKind.DATE) {
      LocalDate date = cell.date();
      return date == null ? new Value.Malformed() : new Value.Day(date);
    }
    Matcher matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      return new Value.Malformed();
    }
    try {
      int[] parts = numbers(matcher);
      return new Value.Day(LocalDate.of(parts[0], parts[1], parts[2]));
    } catch (DateTimeException e) {
      return new Value.Malformed();
    }
  }

  private static Value month(Cell cell, String text) {
    if (cell.content() == CellKind.DATE) {
      LocalDate date = cell.date();
      return date == null ? new Value.Malformed() : new Value.Month(YearMonth.from(date));
    }
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.matches()) {
      return new Value.Malformed();
    }
    try {
      int[] parts = numbers(matcher);
      return new Value.Month(YearMonth.of(parts[0], parts[1]));
    } catch (DateTimeException e) {
      return new Value.Malformed();
    }
  }

  /** The groups that took part in the match, in order. */
  private static int[] numbers(Matcher matcher) {
    int[] numbers = new int[matcher.groupCount()];
    int count = 0;
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String digits = matcher.group(group);
      if (digits != null) {
        numbers[count++] = Integer.parseInt(digits);
      }
    }
    return numbers;
  }

  private static Value amount(Cell cell, String text) {
    boolean isAmount =
        cell.content() == CellKind.NUMBER
            ? number(cell).signum() >= 0
            : cell.content() == CellKind.TEXT && DECIMAL.matcher(text).matches();
    return isAmount
        ? new Value.Amount(new BigDecimal(text).stripTrailingZeros())
        : new Value.Malformed();
  }

  private static Value label(ColumnType.Coded type, String text) {
    Optional<Code> code = type.list().find(text);
    if (code.isPresent()) {
      return new Value.Label(code.get());
    }
    return type.list().open() ? new Value.Text(text) : new Value.Malformed();
  }
}
