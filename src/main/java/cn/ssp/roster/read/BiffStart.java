package cn.ssp.roster.read;

import org.apache.poi.hssf.record.RecordInputStream;

/**
 * The BOF record that begins the globals and every sheet ([MS-XLS], 2.4.21).
 *
 * @param version 0x0600 from Excel 97 on
 * @param kind of what it is the begin
 */
record BiffStart(int version, int kind) {
  private static final int EXCEL_97 = 0x0600;
  private static final int WORKSHEET = 0x0010;

  /** Reads the record, which has to be the current one. */
  static BiffStart of(BiffRecords records) {
    if (records.next() != BiffType.BOF) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    BiffStart start = records.read(BiffStart::of);
    if (start.version < EXCEL_97) {
      throw NotAWorkbook.EXCEL_95.failure();
    }
    return start;
  }

  private static BiffStart of(RecordInputStream in) {
    return new BiffStart(in.readUShort(), in.readUShort());
  }

  /** Whether it is a worksheet that begins. */
  boolean isWorksheet() {
    return kind == WORKSHEET;
  }
}
