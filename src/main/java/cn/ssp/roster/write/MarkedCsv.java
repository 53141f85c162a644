package cn.ssp.roster.write;

import cn.ssp.files.Fleeting;
import cn.ssp.roster.Cell;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.Marks;
import cn.ssp.roster.read.Rows;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A .csv as a marked workbook: every field is a text, and none is a formula.
 *
 * @param file the .csv
 */
record MarkedCsv(Path file, Marks marks, MarkList list) implements NewFile.Content {
  private static final String SHEET = "CSV";
  private static final int ROWS_IN_MEMORY = 100;

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Path plain = Fleeting.personal(".xlsx");
    try {
      copyTo(plain);
      new MarkedXlsx(plain, SHEET, marks, list).writeTo(out);
    } finally {
      Files.delete(plain);
    }
  }

  private void copyTo(Path plain) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(plain))) {
      copyRows(workbook.createSheet(SHEET));
      workbook.write(out);
    }
  }

  private void copyRows(Sheet sheet) {
    try (Workbook csv = Workbooks.open(file);
        Rows rows = csv.rows(csv.sheets().get(0))) {
      for (cn.ssp.roster.Row row = rows.next(); row != null; row = rows.next()) {
        Row copy = sheet.createRow(row.number() - 1);
        for (Cell cell : row.cells()) {
          copy.createCell(cell.column()).setCellValue(cell.raw());
        }
      }
    }
  }
}
