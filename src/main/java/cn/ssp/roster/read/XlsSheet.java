package cn.ssp.roster.read;

import org.apache.poi.hssf.record.RecordInputStream;

/**
 * What the globals of an .xls say of a sheet ([MS-XLS], 2.4.28).
 *
 * @param position of its records in the workbook's stream
 * @param hidden whether the workbook hides it
 * @param kind a {@code dt} of the specification
 * @param name its name
 */
record XlsSheet(long position, boolean hidden, int kind, String name) {
  private static final int WORKSHEET = 0;
  private static final int MACRO = 1;
  private static final int VISUAL_BASIC = 6;

  /** Reads a BoundSheet8 record. */
  static XlsSheet of(RecordInputStream in) {
    long position = in.readInt() & 0xFFFFFFFFL;
    boolean hidden = (in.readUByte() & 3) != 0;
    int kind = in.readUByte();
    int length = in.readUByte();
    boolean wide = (in.readUByte() & 1) != 0;
    String name = wide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
    return new XlsSheet(position, hidden, kind, name);
  }

  /** Whether it is a worksheet or a dialog, not a chart or code. */
  boolean isWorksheet() {
    return kind == WORKSHEET;
  }

  /** Whether it is code. */
  boolean isMacro() {
    return kind == MACRO || kind == VISUAL_BASIC;
  }
}
