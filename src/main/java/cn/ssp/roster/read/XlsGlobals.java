package cn.ssp.roster.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** What all sheets of an .xls share ([MS-XLS], 2.1.7.20.3). */
final class XlsGlobals {
  private final List<XlsSheet> sheets = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formatIds = new ArrayList<>();
  private final List<NumberFormat> formats = new ArrayList<>();
  private DateSystem dates = DateSystem.FROM_1900;
  private @Nullable SSTRecord texts;

  private XlsGlobals() {}

  /** Reads them from the start of the stream. */
  static XlsGlobals of(BiffRecords records) {
    BiffStart.of(records);
    XlsGlobals globals = new XlsGlobals();
    for (BiffType type = records.next(); type != BiffType.EOF; type = records.next()) {
      globals.take(type, records);
    }
    if (globals.sheets.isEmpty()) {
      throw NotAWorkbook.NO_SHEET.failure();
    }
    globals.formatIds.forEach(
        id -> globals.formats.add(NumberFormat.of(id, globals.codes.get(id))));
    return globals;
  }

  private void take(BiffType type, BiffRecords records) {
    switch (type) {
      case FILE_PASS -> throw new UnreadableRoster(FileKinds.FILE_ENCRYPTED);
      case DATE_1904 -> {
        if (records.read(RecordInputStream::readUShort) == 1) {
          dates = DateSystem.FROM_1904;
        }
      }
      case BOUND_SHEET -> take(records.read(XlsSheet::of));
      case FORMAT -> {
        FormatRecord format = records.read(FormatRecord::new);
        codes.put(format.getIndexCode(), format.getFormatString());
      }
      case XF -> formatIds.add((int) records.read(ExtendedFormatRecord::new).getFormatIndex());
      case SST -> texts = records.read(SSTRecord::new);
      default -> {}
    }
  }

  private void take(XlsSheet sheet) {
    if (sheet.isMacro()) {
      throw new UnreadableRoster(FileKinds.FILE_MACRO);
    }
    if (sheet.isWorksheet()) {
      sheets.add(sheet);
    }
  }

  /** The worksheets; never empty. */
  List<XlsSheet> sheets() {
    return sheets;
  }

  /** How the workbook counts days. */
  DateSystem dates() {
    return dates;
  }

  /** The number format of a cell's XF index. */
  NumberFormat format(short xf) {
    int index = xf & 0xFFFF;
    if (index >= formats.size()) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return formats.get(index);
  }

  /** The shared text of an index. */
  String text(int index) {
    if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return texts.getString(index).getString();
  }
}
