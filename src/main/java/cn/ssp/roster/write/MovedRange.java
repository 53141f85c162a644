package cn.ssp.roster.write;

import cn.ssp.roster.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where cells and ranges of an .xlsx are once rows have been left out. */
final class MovedRange {
  private static final Pattern CELL = Pattern.compile("(\\$?[A-Za-z]{1,3}\\$?)([0-9]{1,7})");

  /** What reaches down to the end of the sheet still does so. */
  private static final int LAST_ROW = 1_048_576;

  private final Edits edits;

  MovedRange(Edits edits) {
    this.edits = edits;
  }

  /** The place of a cell such as {@code B7}; of one whose row is gone, that of the one below it. */
  String cell(String place) {
    Matcher cell = CELL.matcher(place);
    return cell.matches() ? cell.group(1) + edits.moved(Integer.parseInt(cell.group(2))) : place;
  }

  /** Ranges such as {@code B2:B9 D2}; without those all of whose rows are gone. */
  String ranges(String ranges) {
    List<String> moved = new ArrayList<>();
    for (String range : ranges.strip().split("\\s+", -1)) {
      String there = range(range);
      if (!there.isEmpty()) {
        moved.add(there);
      }
    }
    return String.join(" ", moved);
  }

  private String range(String range) {
    int colon = range.indexOf(':');
    Matcher first = CELL.matcher(colon < 0 ? range : range.substring(0, colon));
    Matcher last = CELL.matcher(range.substring(colon + 1));
    if (!first.matches() || !last.matches()) {
      return range;
    }
    int top = edits.moved(Integer.parseInt(first.group(2)));
    int bottom = bottom(Integer.parseInt(last.group(2)));
    if (bottom < top) {
      return "";
    }
    return colon < 0 ? first.group(1) + top : first.group(1) + top + ":" + last.group(1) + bottom;
  }

  private int bottom(int row) {
    return row == LAST_ROW ? row : edits.moved(row + 1) - 1;
  }
}
