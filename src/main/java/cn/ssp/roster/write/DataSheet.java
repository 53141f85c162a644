package cn.ssp.roster.write;

import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet: headings, and the rows to fill in. */
final class DataSheet {
  private static final int WIDTH_UNIT = 256;
  private static final float HEADING_POINTS = 27;
  private static final float ROW_POINTS = 18;
  private static final int COMMENT_WIDTH = 44;

  private final Template template;
  private final Book book;
  private final Look look;
  private final Sheet sheet;

  DataSheet(Template template, Book book, Look look) {
    this.template = template;
    this.book = book;
    this.look = look;
    this.sheet = book.poi().createSheet(template.title());
  }

  /** The sheet, to hang drop-down lists on. */
  Sheet sheet() {
    return sheet;
  }

  /** Fills the sheet, whose first rows bear the defaults. */
  void fill(int defaultRows, int lastRow) {
    sheet.setDefaultRowHeightInPoints(ROW_POINTS);
    sheet.createFreezePane(0, 1);
    sheet.setActiveCell(new CellAddress(1, 0));
    Row headings = sheet.createRow(0);
    headings.setHeightInPoints(HEADING_POINTS);
    List<Column> columns = template.columns();
    for (int index = 0; index < columns.size(); index++) {
      head(headings.createCell(index), columns.get(index));
    }
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    for (int index = 0; index < columns.size(); index++) {
      comment(drawing, index);
    }
    for (int row = 1; row <= defaultRows; row++) {
      fillDefaults(row);
    }
    book.acceptNumbersAsText(sheet, new CellRangeAddress(1, lastRow, 0, columns.size() - 1));
    print();
  }

  private void head(Cell cell, Column column) {
    cell.setCellValue(column.headingCell());
    cell.setCellStyle(look.heading(column.presence()));
    sheet.setDefaultColumnStyle(cell.getColumnIndex(), look.cells(column.type()));
    sheet.setColumnWidth(cell.getColumnIndex(), ColumnWidth.of(column) * WIDTH_UNIT);
  }

  private void comment(Drawing<?> drawing, int column) {
    String text = new ColumnGuide(template, template.columns().get(column)).comment();
    ClientAnchor anchor = book.poi().getCreationHelper().createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(columnBeyond(column + 1));
    anchor.setRow1(0);
    anchor.setRow2(WrappedText.lines(text, COMMENT_WIDTH) + 1);
    Comment comment = drawing.createCellComment(anchor);
    comment.setAddress(0, column);
    comment.setAuthor(Book.CREATOR);
    comment.setString(book.poi().getCreationHelper().createRichTextString(text));
    sheet.getRow(0).getCell(column).setCellComment(comment);
  }

  /** The column at which a comment ends that begins at a column and is wide enough to read. */
  private int columnBeyond(int first) {
    int column = first;
    for (int width = 0; width < COMMENT_WIDTH; column++) {
      width += sheet.getColumnWidth(column) / WIDTH_UNIT;
    }
    return column;
  }

  private void fillDefaults(int number) {
    Row row = sheet.createRow(number);
    List<Column> columns = template.columns();
    for (int index = 0; index < columns.size(); index++) {
      String value = columns.get(index).defaultValue();
      if (value != null) {
        Cell cell = row.createCell(index);
        cell.setCellStyle(look.cells(columns.get(index).type()));
        cell.setCellValue(value);
      }
    }
  }

  private void print() {
    sheet.setPrintGridlines(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    Page.landscape(sheet);
  }
}
