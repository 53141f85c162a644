package cn.ssp.roster.write;

import cn.ssp.roster.Edits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;

/**
 * A copy of an .xls with edits in one sheet. The format wants the workbook in memory.
 *
 * @param file the workbook
 * @param sheet the sheet's name
 * @param edits what is otherwise
 */
record XlsCopy(Path file, String sheet, Edits edits) implements NewFile.Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
      edit(workbook.getSheet(sheet));
      workbook.write(out);
    } catch (RuntimeException e) {
      // POI documents no others, and throws many at what it cannot keep.
      throw new IOException(e);
    }
  }

  private void edit(HSSFSheet rows) {
    for (int row = 1; row <= rows.getLastRowNum() + 1; row++) {
      HSSFRow old = rows.getRow(row - 1);
      if (old != null) {
        edits
            .texts(row)
            .forEach(
                (column, text) ->
                    old.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text));
      }
    }
    removeRows(rows);
  }

  /** From below, so that the numbers of those above stay; neighbours together. */
  private void removeRows(HSSFSheet rows) {
    List<Integer> removed = new ArrayList<>(edits.removed());
    while (!removed.isEmpty()) {
      int last = removed.remove(removed.size() - 1);
      int first = last;
      while (!removed.isEmpty() && removed.get(removed.size() - 1) == first - 1) {
        first = removed.remove(removed.size() - 1);
      }
      for (int row = first; row <= last; row++) {
        HSSFRow old = rows.getRow(row - 1);
        if (old != null) {
          rows.removeRow(old);
        }
      }
      if (last <= rows.getLastRowNum()) {
        rows.shiftRows(last, rows.getLastRowNum(), first - last - 1);
      }
    }
  }
}
