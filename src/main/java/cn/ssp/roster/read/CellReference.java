package cn.ssp.roster.read;

import cn.ssp.roster.CellRange;

/**
 * A cell's place as an .xlsx writes it, such as {@code B3} (ECMA-376-1, 18.18.62).
 *
 * @param column 0-based
 * @param row 1-based
 */
record CellReference(int column, int row) {
  private static final int MOST_LETTERS = 3;

  /** Reads a place, which has to be on the sheet. */
  static CellReference of(String text) {
    int letters = 0;
    int column = 0;
    while (letters < text.length() && isLetter(text.charAt(letters)) && letters <= MOST_LETTERS) {
      column = column * 26 + (text.charAt(letters) & 0x1F);
      letters++;
    }
    if (letters == 0 || column > TooLarge.COLUMNS.limit()) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return new CellReference(column - 1, row(text.substring(letters)));
  }

  /** Reads a row number, which has to be on the sheet. */
  static int row(String text) {
    int row = Digits.of(text);
    if (row == 0) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    if (row > TooLarge.ROWS.limit()) {
      throw TooLarge.ROWS.failure();
    }
    return row;
  }

  /** Reads a range such as {@code B2:C4}, or a single cell as the range of it. */
  static CellRange range(String text) {
    int colon = text.indexOf(':');
    CellReference one = of(colon < 0 ? text : text.substring(0, colon));
    CellReference other = colon < 0 ? one : of(text.substring(colon + 1));
    return new CellRange(
        Math.min(one.row, other.row),
        Math.max(one.row, other.row),
        Math.min(one.column, other.column),
        Math.max(one.column, other.column));
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
