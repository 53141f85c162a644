package cn.ssp.report;

import cn.ssp.roster.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as their widest cell, for a terminal. */
public final class Table {
  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();

  /** Adds a row; cells behind its last are empty. */
  public void row(String... cells) {
    rows.add(cells.clone());
  }

  /** The rows, a line each, without spaces at its end. */
  public String text() {
    int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
    for (String[] row : rows) {
      for (int index = 0; index < row.length; index++) {
        widths[index] = Math.max(widths[index], DisplayWidth.of(row[index]));
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int index = 0; index < row.length; index++) {
        line.append(DisplayWidth.padded(row[index], widths[index])).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
