package cn.ssp.roster;

import java.util.List;

/** A row as read: its number, whether it is hidden, and its cells. */
public final class Row {
  private final int number;
  private final boolean hidden;
  private final List<Cell> cells;

  /**
   * A row.
   *
   * @param number the 1-based number that the workbook shows
   * @param hidden whether the workbook hides it
   * @param cells its cells in ascending column order, each column once; columns may be left out
   */
  public Row(int number, boolean hidden, List<Cell> cells) {
    this.number = number;
    this.hidden = hidden;
    this.cells = List.copyOf(cells);
  }

  /** The 1-based number that the workbook shows. */
  public int number() {
    return number;
  }

  /** Whether the workbook hides the row. */
  public boolean hidden() {
    return hidden;
  }

  /** The cells present, in ascending column order. */
  public List<Cell> cells() {
    return cells;
  }

  /** The cell of a 0-based column; a blank one where the row has none. */
  public Cell cell(int column) {
    if (column < cells.size() && cells.get(column).column() == column) {
      return cells.get(column);
    }
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = cells.get(middle).column();
      if (found == column) {
        return cells.get(middle);
      }
      if (found < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Cell.blank(column);
  }

  /** The same row under another number. */
  public Row at(int other) {
    return other == number ? this : new Row(other, hidden, cells);
  }

  /** The row with another cell in the place of the one it has in that column. */
  public Row with(Cell cell) {
    return new Row(
        number,
        hidden,
        cells.stream().map(each -> each.column() == cell.column() ? cell : each).toList());
  }

  /** Whether no cell of the row shows anything. */
  public boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }
}
