package cn.ssp.roster;

import cn.ssp.template.Typing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as read.
 *
 * @param column the 0-based column index
 * @param kind what the cell holds
 * @param content the kind of its value: that of the stored result for a formula (never {@link
 *     CellKind#FORMULA}), else the same as {@code kind}
 * @param raw the value as the file stores it; for a number and for a date (its serial number) a
 *     text that {@link java.math.BigDecimal} reads; empty when blank
 * @param shown the value as the workbook shows it, but a date always as ISO 8601 writes it, with
 *     the time of day to the minute if it has one; empty when blank
 * @param date the date that a {@link CellKind#DATE} content stands for, its time of day dropped;
 *     null for other contents and for serial numbers that are no date
 */
public record Cell(
    int column,
    CellKind kind,
    CellKind content,
    String raw,
    String shown,
    @Nullable LocalDate date) {

  /** A cell without a value. */
  public static Cell blank(int column) {
    return new Cell(column, CellKind.BLANK, CellKind.BLANK, "", "", null);
  }

  /** A text cell; an empty text is a blank cell. */
  public static Cell text(int column, String text) {
    return text.isEmpty()
        ? blank(column)
        : new Cell(column, CellKind.TEXT, CellKind.TEXT, text, text, null);
  }

  /** Whether a reader would see nothing in it; a formula is never blank. */
  public boolean isBlank() {
    return kind != CellKind.FORMULA && Typing.isBlank(shown);
  }
}
