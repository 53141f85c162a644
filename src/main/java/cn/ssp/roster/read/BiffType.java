package cn.ssp.roster.read;

import java.util.HashMap;
import java.util.Map;

/** The records of an .xls that matter here ([MS-XLS], 2.3.2). */
enum BiffType {
  BOF(0x0809),
  EOF(0x000A),
  FILE_PASS(0x002F),
  DATE_1904(0x0022),
  BOUND_SHEET(0x0085),
  FORMAT(0x041E),
  XF(0x00E0),
  SST(0x00FC),
  ROW(0x0208),
  BLANK(0x0201),
  MUL_BLANK(0x00BE),
  LABEL(0x0204),
  LABEL_SST(0x00FD),
  NUMBER(0x0203),
  RK(0x027E),
  MUL_RK(0x00BD),
  BOOL_ERR(0x0205),
  FORMULA(0x0006),
  STRING(0x0207),
  MERGE_CELLS(0x00E5),
  /** Any other. */
  OTHER(-1);

  private static final Map<Integer, BiffType> BY_ID = byId();

  private final int id;

  BiffType(int id) {
    this.id = id;
  }

  /** The type of a record's number. */
  static BiffType of(short id) {
    return BY_ID.getOrDefault(id & 0xFFFF, OTHER);
  }

  private static Map<Integer, BiffType> byId() {
    Map<Integer, BiffType> byId = new HashMap<>();
    for (BiffType type : values()) {
      byId.put(type.id, type);
    }
    return byId;
  }
}
