package cn.ssp.roster.write;

import cn.ssp.template.ColumnType;
import cn.ssp.template.Presence;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of a workbook, each made once, since a workbook holds few. */
final class Look {
  /** The format of text: a number typed into it stays as typed. */
  static final String TEXT = "@";

  private static final String FONT = "微软雅黑";
  private static final short BODY_POINTS = 10;
  private static final short TITLE_POINTS = 15;

  private final Book book;
  private final Workbook workbook;
  private final Font bold;
  private final Map<String, CellStyle> cells = new HashMap<>();
  private final Map<Ink, CellStyle> headings = new HashMap<>();

  Look(Book book) {
    this.book = book;
    this.workbook = book.poi();
    Font body = workbook.getFontAt(0);
    body.setFontName(FONT);
    body.setFontHeightInPoints(BODY_POINTS);
    this.bold = boldFont(BODY_POINTS);
  }

  /** The style of cells of a type, which its whole column bears. */
  CellStyle cells(ColumnType type) {
    return cells.computeIfAbsent(format(type), this::formatted);
  }

  /** The style of the heading of a column. */
  CellStyle heading(Presence presence) {
    return heading(
        switch (presence) {
          case REQUIRED -> Ink.REQUIRED;
          case CONDITIONAL -> Ink.CONDITIONAL;
          case OPTIONAL -> Ink.OPTIONAL;
        });
  }

  /** The style of a heading of an ink. */
  CellStyle heading(Ink ink) {
    return headings.computeIfAbsent(ink, this::filled);
  }

  /** The style of a sheet's title. */
  CellStyle title() {
    CellStyle style = workbook.createCellStyle();
    style.setFont(boldFont(TITLE_POINTS));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  /** The style of a cell of the table of notes: wrapped and lined. */
  CellStyle note() {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    line(style);
    return style;
  }

  private static String format(ColumnType type) {
    if (type instanceof ColumnType.Date) {
      return "yyyy-mm-dd";
    }
    if (type instanceof ColumnType.Month) {
      return "yyyy-mm";
    }
    // A fixed number of decimals would hide those that the hall refuses.
    return type instanceof ColumnType.Amount ? "General" : TEXT;
  }

  private CellStyle formatted(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private CellStyle filled(Ink ink) {
    CellStyle style = formatted(TEXT);
    style.setFont(bold);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setFillForegroundColor(book.color(ink));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    line(style);
    return style;
  }

  private static void line(CellStyle style) {
    short grey = IndexedColors.GREY_40_PERCENT.getIndex();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setTopBorderColor(grey);
    style.setRightBorderColor(grey);
    style.setBottomBorderColor(grey);
    style.setLeftBorderColor(grey);
  }

  private Font boldFont(short points) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    font.setBold(true);
    return font;
  }
}
