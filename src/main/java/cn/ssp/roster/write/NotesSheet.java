package cn.ssp.roster.write;

import cn.ssp.roster.CellName;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The second sheet: the rules for people, and a table of the columns. */
final class NotesSheet {
  private static final int WIDTH_UNIT = 256;
  private static final float LINE_POINTS = 16;
  private static final float HIGHEST_ROW_POINTS = 409;

  /** Says in words what {@link Ink} shows. */
  private static final String LEGEND = "列名的底色：橙色必填，黄色按条件填写，灰色选填。";

  private static final List<String> HEADINGS = List.of("列", "列名", "何时填写", "填写内容", "说明");
  private static final List<Integer> WIDTHS = List.of(6, 22, 34, 56, 40);

  private final Template template;
  private final Look look;
  private final Sheet sheet;
  private int next;

  NotesSheet(Template template, Book book, Look look) {
    this.template = template;
    this.look = look;
    this.sheet = book.poi().createSheet(Template.NOTES_SHEET);
  }

  /** Fills the sheet. */
  void fill() {
    sheet.setDisplayGridlines(false);
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.setColumnWidth(column, WIDTHS.get(column) * WIDTH_UNIT);
    }
    title();
    notes();
    table();
    Page.landscape(sheet);
  }

  private void title() {
    Row row = row(2);
    Cell cell = row.createCell(0);
    cell.setCellValue(template.title() + "　" + Template.NOTES_SHEET);
    cell.setCellStyle(look.title());
  }

  private void notes() {
    int number = 1;
    for (String note : template.notes()) {
      row(1.25f).createCell(0).setCellValue(number + ".  " + note);
      number++;
    }
    row(1.25f).createCell(0).setCellValue(LEGEND);
    next++;
  }

  private void table() {
    Row headings = row(1.5f);
    for (int column = 0; column < HEADINGS.size(); column++) {
      Cell cell = headings.createCell(column);
      cell.setCellValue(HEADINGS.get(column));
      cell.setCellStyle(look.heading(Ink.NOTES));
    }
    CellStyle plain = look.note();
    for (int index = 0; index < template.columns().size(); index++) {
      describe(index, plain);
    }
  }

  private void describe(int index, CellStyle plain) {
    Column column = template.columns().get(index);
    ColumnGuide guide = new ColumnGuide(template, column);
    List<String> texts =
        List.of(
            CellName.column(index),
            column.headingCell(),
            guide.when(),
            guide.content(),
            guide.note());
    Row row = row(WrappedText.lines(texts, WIDTHS) + 0.4f);
    for (int at = 0; at < texts.size(); at++) {
      Cell cell = row.createCell(at);
      cell.setCellValue(texts.get(at));
      cell.setCellStyle(plain);
    }
    row.getCell(1).setCellStyle(look.heading(column.presence()));
  }

  private Row row(float lines) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints(Math.min(lines * LINE_POINTS, HIGHEST_ROW_POINTS));
    next++;
    return row;
  }
}
