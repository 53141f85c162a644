package cn.ssp.roster.write;

import cn.ssp.roster.CellName;
import cn.ssp.template.ColumnType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of one column, each as the column expects it: days and months as dates, amounts
 * as numbers, everything else as text (ECMA-376-1, 18.3.1.4). What is not of its column's form is a
 * text too.
 */
final class CleanCell {
  /** What the format General shows to the letter. */
  private static final Pattern SHOWN_IN_FULL =
      Pattern.compile("(?!.{12})(0|[1-9]\\d*)(\\.\\d*[1-9])?");

  /** Days are counted from here; before March 1900 Excel counts one that never was. */
  private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final ColumnType type;
  private final String place;
  private final String style;

  /**
   * A writer of cells.
   *
   * @param column its 0-based index
   * @param style the number of its style
   */
  CleanCell(int column, ColumnType type, String style) {
    this.type = type;
    this.place = "<c r=\"" + CellName.column(column);
    this.style = "\" s=\"" + style + "\"";
  }

  /** Writes the cell of a row, by its 1-based number. */
  void write(int row, String value, StringBuilder xml) {
    xml.append(place).append(row).append(style);
    String number = number(value);
    if (number != null) {
      xml.append("><v>").append(number).append("</v></c>");
    } else {
      xml.append(" t=\"inlineStr\"><is><t");
      xml.append(hasOuterSpace(value) ? " xml:space=\"preserve\">" : ">");
      InlineText.append(value, xml);
      xml.append("</t></is></c>");
    }
  }

  /** Whether programs would strip it, if they were not told. */
  private static boolean hasOuterSpace(String value) {
    return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
  }

  private @Nullable String number(String value) {
    if (type instanceof ColumnType.Amount) {
      return SHOWN_IN_FULL.matcher(value).matches() ? value : null;
    }
    try {
      if (type instanceof ColumnType.Date) {
        return serial(LocalDate.parse(value));
      }
      if (type instanceof ColumnType.Month) {
        return serial(YearMonth.parse(value).atDay(1));
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String serial(LocalDate date) {
    return date.isBefore(FIRST) || date.isAfter(LAST)
        ? null
        : Long.toString(ChronoUnit.DAYS.between(ORIGIN, date));
  }
}
