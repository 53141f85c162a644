package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellName;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet written out for comparison, one text a row: {@code 3 hidden: A=TEXT 张三, C=DATE 18263 ->
 * 1949-12-31 @1949-12-31}. What is shown follows an arrow where it is not what is stored.
 */
record Transcript(List<Sheet> sheets, List<String> rows, List<CellRange> merged) {
  /** The first sheet of a file. */
  static Transcript of(Path file) {
    return of(file, 0);
  }

  static Transcript of(Path file, int sheet) {
    try (Workbook workbook = Workbooks.open(file)) {
      return of(workbook, sheet);
    }
  }

  static Transcript of(Workbook workbook, int sheet) {
    List<String> lines = new ArrayList<>();
    try (Rows rows = workbook.rows(workbook.sheets().get(sheet))) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        lines.add(line(row));
      }
      return new Transcript(workbook.sheets(), lines, rows.merged());
    }
  }

  /** The rows of the first sheet of a file. */
  static List<String> rows(Path file) {
    return of(file).rows();
  }

  /** Reads all sheets of a file to their ends. */
  static void readAll(Path file) {
    try (Workbook workbook = Workbooks.open(file)) {
      for (Sheet sheet : workbook.sheets()) {
        var unused = of(workbook, sheet.index());
      }
    }
  }

  private static String line(Row row) {
    List<String> cells = row.cells().stream().map(Transcript::text).toList();
    return row.number()
        + (row.hidden() ? " hidden:" : ":")
        + (cells.isEmpty() ? "" : " " + String.join(", ", cells));
  }

  private static String text(Cell cell) {
    String kind =
        cell.kind() == cell.content() ? cell.kind().name() : cell.kind() + "/" + cell.content();
    String shown = cell.shown().equals(cell.raw()) ? "" : " -> " + cell.shown();
    return CellName.column(cell.column())
        + "="
        + kind
        + (cell.raw().isEmpty() ? "" : " " + cell.raw())
        + shown
        + date(cell);
  }

  private static String date(Cell cell) {
    @Nullable Object date = cell.date();
    return date == null ? "" : " @" + date;
  }
}
