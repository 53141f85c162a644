package cn.ssp.finding;

import org.jspecify.annotations.Nullable;

/** Where in a roster a finding is. Sheet names are null in a roster that has no sheets (.csv). */
public sealed interface Place {
  /** The sheet's name, or null where there is none. */
  @Nullable String sheet();

  /** The row's number as the workbook shows it (1-based), or 0 for the whole file or sheet. */
  int row();

  /** The 0-based index of the column, or -1 for a whole row, sheet or file. */
  int column();

  /** The file as a whole. */
  record OfWorkbook() implements Place {
    @Override
    public @Nullable String sheet() {
      return null;
    }

    @Override
    public int row() {
      return 0;
    }

    @Override
    public int column() {
      return -1;
    }
  }

  /**
   * A sheet as a whole.
   *
   * @param sheet the sheet's name
   */
  record OfSheet(@Nullable String sheet) implements Place {
    @Override
    public int row() {
      return 0;
    }

    @Override
    public int column() {
      return -1;
    }
  }

  /**
   * A row as a whole.
   *
   * @param sheet the sheet's name
   * @param row the 1-based row number
   */
  record OfRow(@Nullable String sheet, int row) implements Place {
    @Override
    public int column() {
      return -1;
    }
  }

  /**
   * One cell.
   *
   * @param sheet the sheet's name
   * @param row the 1-based row number
   * @param column the 0-based column index
   * @param key the template's key of the column, or null where the template has no such column
   * @param heading the template's heading of the column, without its required mark, or null
   */
  record OfCell(
      @Nullable String sheet, int row, int column, @Nullable String key, @Nullable String heading)
      implements Place {}
}
