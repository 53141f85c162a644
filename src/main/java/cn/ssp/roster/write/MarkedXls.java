package cn.ssp.roster.write;

import cn.ssp.finding.Severity;
import cn.ssp.roster.Mark;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.Marks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A marked copy of an .xls. The format wants the workbook in memory.
 *
 * @param file the workbook
 * @param sheet the name of the sheet that the marks are of
 */
record MarkedXls(Path file, @Nullable String sheet, Marks marks, MarkList list)
    implements NewFile.Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
      MarkColours colours = MarkColours.XLS;
      boolean commented = marks.all().size() <= MarkedWorkbook.MOST_COMMENTS;
      if (marks.isShownInSheet()) {
        HSSFSheet marked = workbook.getSheet(sheet);
        colour(workbook, marked, colours);
        if (commented) {
          new MarkComments(marked).write(marks);
        }
      }
      new MarkListSheet(workbook, list, colours)
          .fill(String.valueOf(sheet), marks.all(), commented);
      OwnHand.sign(workbook);
      workbook.write(out);
    }
  }

  private void colour(HSSFWorkbook workbook, HSSFSheet marked, MarkColours colours) {
    Map<List<Object>, HSSFCellStyle> styles = new HashMap<>();
    for (int number : marks.rows()) {
      HSSFRow row = marked.getRow(number - 1);
      if (row != null) {
        marks
            .row(number)
            .forEach((column, at) -> colour(workbook, cell(row, column), at, styles, colours));
      }
    }
  }

  private static HSSFCell cell(HSSFRow row, int column) {
    return row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static void colour(
      HSSFWorkbook workbook,
      HSSFCell cell,
      List<Mark> at,
      Map<List<Object>, HSSFCellStyle> styles,
      MarkColours colours) {
    Severity severity = Marks.worst(at);
    HSSFCellStyle old = cell.getCellStyle();
    cell.setCellStyle(
        styles.computeIfAbsent(
            List.of(old.getIndex(), severity),
            none -> {
              HSSFCellStyle filled = workbook.createCellStyle();
              filled.cloneStyleFrom(old);
              colours.fill(filled, severity);
              return filled;
            }));
  }
}
