package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import java.math.RoundingMode;

/** Makes the cells of one workbook, whose dates and formats it knows. */
final class Cells {
  private final DateSystem dates;
  private final OtherFormats others;

  Cells(DateSystem dates) {
    this.dates = dates;
    this.others = new OtherFormats();
  }

  /** A cell, or a formula's result, that is a text. */
  Cell text(int column, boolean formula, String text) {
    if (!formula) {
      return Cell.text(column, text);
    }
    CellKind content = text.isEmpty() ? CellKind.BLANK : CellKind.TEXT;
    return new Cell(column, CellKind.FORMULA, content, text, text, null);
  }

  /** A number in its plain form; a date where the format makes it one. */
  Cell number(int column, boolean formula, String raw, NumberFormat format) {
    return format.isDate()
        ? date(column, formula, raw)
        : value(column, formula, CellKind.NUMBER, raw, shown(raw, format));
  }

  /** A date by its serial number. */
  Cell date(int column, boolean formula, String serial) {
    CellKind kind = formula ? CellKind.FORMULA : CellKind.DATE;
    return new Cell(column, kind, CellKind.DATE, serial, dates.shown(serial), dates.date(serial));
  }

  /** A date that the file writes in ISO 8601. */
  Cell isoDate(int column, boolean formula, String iso) {
    return date(column, formula, dates.serial(iso));
  }

  /** TRUE or FALSE. */
  Cell truth(int column, boolean formula, boolean value) {
    String raw = value ? "1" : "0";
    return value(column, formula, CellKind.BOOLEAN, raw, value ? "TRUE" : "FALSE");
  }

  /** An error value such as #N/A. */
  Cell error(int column, boolean formula, String error) {
    return value(column, formula, CellKind.ERROR, error, error);
  }

  private static Cell value(
      int column, boolean formula, CellKind content, String raw, String shown) {
    return new Cell(column, formula ? CellKind.FORMULA : content, content, raw, shown, null);
  }

  private String shown(String raw, NumberFormat format) {
    return switch (format.look()) {
      case GENERAL, DATE -> NumberText.general(raw);
      case FIXED ->
          NumberText.kept(raw).setScale(format.decimals(), RoundingMode.HALF_UP).toPlainString();
      case OTHER -> others.shown(raw, format);
    };
  }
}
