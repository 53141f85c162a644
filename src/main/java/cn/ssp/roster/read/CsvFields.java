package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes text cells of the fields of a record. */
final class CsvFields extends AbstractBaseCsvCallbackHandler<List<Cell>> {
  private List<Cell> cells = List.of();

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = new ArrayList<>();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (length > TooLarge.CELL.limit()) {
      throw TooLarge.CELL.failure();
    }
    if (index >= TooLarge.COLUMNS.limit()) {
      throw TooLarge.COLUMNS.failure();
    }
    Cell cell = Cell.text(index, unwrapped(new String(buffer, offset, length)));
    if (cell.kind() != CellKind.BLANK) {
      cells.add(cell);
    }
  }

  /** The text in ="…", which is how a CSV tells Excel to keep digits as text. */
  private static String unwrapped(String field) {
    boolean wrapped = field.length() > 2 && field.startsWith("=\"") && field.endsWith("\"");
    return wrapped ? field.substring(2, field.length() - 1).replace("\"\"", "\"") : field;
  }

  @Override
  protected List<Cell> buildRecord() {
    return cells;
  }
}
