package cn.ssp.roster;

/**
 * A rectangle of cells.
 *
 * @param firstRow 1-based
 * @param lastRow 1-based, inclusive
 * @param firstColumn 0-based
 * @param lastColumn 0-based, inclusive
 */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  /** The range as a workbook writes it, such as {@code B2:C4}. */
  public String name() {
    return CellName.of(firstColumn, firstRow) + ":" + CellName.of(lastColumn, lastRow);
  }
}
