package cn.ssp.roster;

/** Names of cells and columns as workbooks write them: {@code B3}, {@code AA}. */
public final class CellName {
  private CellName() {}

  /** The name of a cell, from its 0-based column index and 1-based row number. */
  public static String of(int column, int row) {
    return column(column) + row;
  }

  /** The letters of a column, from its 0-based index. */
  public static String column(int column) {
    StringBuilder letters = new StringBuilder(3);
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** The 0-based column of a cell's name such as {@code B3}; -1 where it starts with no letter. */
  public static int columnOf(String cell) {
    int column = 0;
    for (int index = 0; index < cell.length(); index++) {
      int letter = Character.toUpperCase(cell.charAt(index)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }
}
