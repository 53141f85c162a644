package cn.ssp.roster.write;

import cn.ssp.roster.DisplayWidth;
import cn.ssp.template.Code;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;

/** How wide a column of the first sheet is, in the widths of a digit. */
final class ColumnWidth {
  /** Room for the mark of a comment, the button of a list and a little air. */
  private static final int AIR = 4;

  private static final int WIDEST = 60;
  private static final int WIDEST_LIST = 28;
  private static final int LONG_TEXT = 100;

  private ColumnWidth() {}

  /** The width in which its heading and a usual value show whole. */
  static int of(Column column) {
    int heading = Math.min(DisplayWidth.of(column.headingCell()) + AIR, WIDEST);
    return Math.max(ofValues(column.type()), heading);
  }

  private static int ofValues(ColumnType type) {
    if (type instanceof ColumnType.Coded coded) {
      int widest =
          coded.list().codes().stream().map(Code::label).mapToInt(DisplayWidth::of).max().orElse(0);
      return Math.min(widest + AIR, WIDEST_LIST);
    }
    if (type instanceof ColumnType.Text text) {
      return text.maxLength() > LONG_TEXT ? 28 : 24;
    }
    if (type instanceof ColumnType.Address) {
      return 28;
    }
    if (type instanceof ColumnType.IdentityNumber) {
      return 22;
    }
    return type instanceof ColumnType.Mobile || type instanceof ColumnType.EmployerNumber ? 16 : 14;
  }
}
