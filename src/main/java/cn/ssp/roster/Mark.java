package cn.ssp.roster;

import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import java.util.List;

/**
 * Something to be shown in a copy of a workbook.
 *
 * @param place where; a whole row is shown at its first cell, a whole sheet or file in the list
 *     alone
 * @param severity how bad it is
 * @param comment what is written at the place
 * @param line what is written in the list, in the order of its headings
 */
public record Mark(Place place, Severity severity, String comment, List<String> line) {
  /** Copies the line. */
  public Mark {
    line = List.copyOf(line);
  }

  /** Whether it is about a cell or a row, and not about more. */
  public boolean isInSheet() {
    return place.row() > 0;
  }

  /** The 0-based column of the cell that shows it. */
  public int column() {
    return Math.max(0, place.column());
  }
}
