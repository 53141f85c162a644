package cn.ssp.roster;

import java.util.List;

/**
 * The words of the sheet that lists all marks of a workbook.
 *
 * @param name the sheet's name; a number is put behind it where the workbook has one of that name
 * @param columns its columns, from the left
 * @param without the remark, above the list, that there are no comments as there are too many marks
 */
public record MarkList(String name, List<Column> columns, String without) {
  /** Copies the columns. */
  public MarkList {
    columns = List.copyOf(columns);
  }

  /**
   * A column of the list.
   *
   * @param heading its heading
   * @param width how many Latin letters it is wide
   * @param use what it is for
   */
  public record Column(String heading, int width, Use use) {}

  /** What a column of the list is for. */
  public enum Use {
    /** It bears the colour of the mark's severity. */
    SEVERITY,
    /** It leads to the cell. */
    LINK,
    /** A text to be read. */
    TEXT
  }
}
