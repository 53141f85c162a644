package cn.ssp.roster.write;

import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import cn.ssp.roster.CellName;
import cn.ssp.roster.Mark;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.MarkList.Column;
import cn.ssp.roster.MarkList.Use;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet of a marked copy: a line a mark, which leads to its cell. */
final class MarkListSheet {
  /** Excel opens no workbook with more in a sheet. */
  private static final int MOST_LINKS = 65_530;

  private static final int WIDTH_UNIT = 256;

  private final Workbook workbook;
  private final MarkList list;
  private final Sheet sheet;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle link;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);
  private int next;
  private int links;

  /** Puts the sheet before the others, and lets the workbook open at it. */
  MarkListSheet(Workbook workbook, MarkList list, MarkColours colours) {
    this.workbook = workbook;
    this.list = list;
    this.sheet = workbook.createSheet(freeName());
    this.heading = heading();
    this.text = text();
    this.link = link();
    for (Severity severity : Severity.values()) {
      CellStyle filled = text();
      colours.fill(filled, severity);
      severities.put(severity, filled);
    }
    workbook.setSheetOrder(sheet.getSheetName(), 0);
    for (Sheet other : workbook) {
      other.setSelected(other == sheet);
    }
    workbook.setActiveSheet(0);
    workbook.setFirstVisibleTab(0);
  }

  /**
   * Writes it.
   *
   * @param marked the name of the sheet that the marks are of
   * @param commented whether the cells have comments
   */
  void fill(String marked, List<Mark> marks, boolean commented) {
    for (int column = 0; column < list.columns().size(); column++) {
      sheet.setColumnWidth(column, list.columns().get(column).width() * WIDTH_UNIT);
    }
    if (!commented) {
      Row remark = sheet.createRow(next++);
      remark.createCell(0).setCellValue(list.without());
    }
    int first = next;
    Row headings = sheet.createRow(next++);
    for (int column = 0; column < list.columns().size(); column++) {
      Cell cell = headings.createCell(column);
      cell.setCellValue(list.columns().get(column).heading());
      cell.setCellStyle(heading);
    }
    sheet.createFreezePane(0, next);
    int most = workbook.getSpreadsheetVersion().getMaxRows();
    for (Mark mark : marks) {
      if (next < most) {
        add(marked, mark);
      }
    }
    printOnPages(first);
    sheet.setAutoFilter(new CellRangeAddress(first, next - 1, 0, list.columns().size() - 1));
  }

  /** As wide as a page, with the headings on each. */
  private void printOnPages(int headings) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
  }

  private void add(String marked, Mark mark) {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < list.columns().size(); column++) {
      Column of = list.columns().get(column);
      Cell cell = row.createCell(column);
      cell.setCellValue(shortened(mark.line().get(column)));
      cell.setCellStyle(
          switch (of.use()) {
            case SEVERITY -> severities.get(mark.severity());
            case LINK -> mark.isInSheet() ? link : text;
            case TEXT -> text;
          });
      if (of.use() == Use.LINK && mark.isInSheet() && links < MOST_LINKS) {
        links++;
        cell.setHyperlink(to(marked, mark.place(), mark.column()));
      }
    }
  }

  private Hyperlink to(String marked, Place place, int column) {
    Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    to.setAddress("'" + marked.replace("'", "''") + "'!" + CellName.of(column, place.row()));
    return to;
  }

  private static String shortened(String text) {
    int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    return text.length() <= most ? text : text.substring(0, most);
  }

  private String freeName() {
    String name = list.name();
    for (int number = 2; workbook.getSheet(name) != null; number++) {
      name = list.name() + " " + number;
    }
    return name;
  }

  private CellStyle heading() {
    CellStyle style = workbook.createCellStyle();
    Font bold = workbook.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private CellStyle text() {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle link() {
    CellStyle style = text();
    Font blue = workbook.createFont();
    blue.setUnderline(Font.U_SINGLE);
    blue.setColor(IndexedColors.BLUE.getIndex());
    style.setFont(blue);
    return style;
  }
}
