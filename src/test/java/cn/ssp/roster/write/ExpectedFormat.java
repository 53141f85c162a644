package cn.ssp.roster.write;

import cn.ssp.template.ColumnType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.NullMarked;

/** Which number format a column must bear. */
@NullMarked
final class ExpectedFormat {
  private ExpectedFormat() {}

  /** The format for a type. */
  static String of(ColumnType type) {
    if (type instanceof ColumnType.Date) {
      return "yyyy-mm-dd";
    }
    if (type instanceof ColumnType.Month) {
      return "yyyy-mm";
    }
    return type instanceof ColumnType.Amount ? "General" : "@";
  }

  /** The format that a style bears, without the escapes that some programs write. */
  static String in(CellStyle style) {
    return style.getDataFormatString().replace("\\", "");
  }
}
