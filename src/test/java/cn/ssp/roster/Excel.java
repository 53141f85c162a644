package cn.ssp.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullMarked;

/** Cells as Excel keeps them, for a column that is known later. */
@NullMarked
public final class Excel {
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private Excel() {}

  /** A number; {@code raw} is what the file stores of its double. */
  public static IntFunction<Cell> number(String raw) {
    return number(raw, raw);
  }

  /** A number that its format shows otherwise. */
  public static IntFunction<Cell> number(String raw, String shown) {
    return column -> new Cell(column, CellKind.NUMBER, CellKind.NUMBER, raw, shown, null);
  }

  /** A number that is formatted as a date. */
  public static IntFunction<Cell> date(String iso) {
    LocalDate date = LocalDate.parse(iso);
    String serial = Long.toString(DAY_ZERO.until(date, ChronoUnit.DAYS));
    return column -> new Cell(column, CellKind.DATE, CellKind.DATE, serial, iso, date);
  }

  /** The day that Excel alone knows: 29 February 1900. */
  public static IntFunction<Cell> dayThatNeverWas() {
    return column -> new Cell(column, CellKind.DATE, CellKind.DATE, "60", "1900-02-29", null);
  }

  /** A number that is formatted as a date, and is none. */
  public static IntFunction<Cell> noDate(String raw) {
    return column -> new Cell(column, CellKind.DATE, CellKind.DATE, raw, raw, null);
  }

  /** A formula whose stored result is a text. */
  public static IntFunction<Cell> formula(String result) {
    CellKind content = result.isEmpty() ? CellKind.BLANK : CellKind.TEXT;
    return column -> new Cell(column, CellKind.FORMULA, content, result, result, null);
  }

  /** A formula whose stored result is a number. */
  public static IntFunction<Cell> formulaNumber(String raw) {
    return column -> new Cell(column, CellKind.FORMULA, CellKind.NUMBER, raw, raw, null);
  }

  /** An error value, typed or pasted. */
  public static IntFunction<Cell> error(String error) {
    return column -> new Cell(column, CellKind.ERROR, CellKind.ERROR, error, error, null);
  }

  /** TRUE. */
  public static IntFunction<Cell> truth() {
    return column -> new Cell(column, CellKind.BOOLEAN, CellKind.BOOLEAN, "1", "TRUE", null);
  }
}
