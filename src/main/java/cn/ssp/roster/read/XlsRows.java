package cn.ssp.roster.read;

import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.jspecify.annotations.Nullable;

/** The rows of an .xls sheet ([MS-XLS], 2.1.7.20.5). */
final class XlsRows implements Rows {
  private final XlsTable table;
  private final Iterator<Row> rows;
  private final int size;

  private XlsRows(XlsTable table) {
    this.table = table;
    this.rows = table.drain();
    this.size = table.size();
  }

  /** Reads a sheet to its end. */
  static XlsRows of(BiffRecords records, XlsGlobals globals, Cells cells) {
    if (!BiffStart.of(records).isWorksheet()) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    XlsTable table = new XlsTable();
    XlsCells reader = new XlsCells(globals, cells, table);
    // Charts on the sheet come as sheets within the sheet.
    int depth = 1;
    while (depth > 0) {
      BiffType type = records.next();
      switch (type) {
        case BOF -> depth++;
        case EOF -> depth--;
        default -> {
          if (depth == 1) {
            take(type, records, table, reader);
          }
        }
      }
    }
    return new XlsRows(table);
  }

  private static void take(BiffType type, BiffRecords records, XlsTable table, XlsCells reader) {
    switch (type) {
      case ROW -> table.row(records.read(in -> new RowRecord(in)));
      case MERGE_CELLS -> table.merge(records.read(in -> new MergeCellsRecord(in)));
      default ->
          records.read(
              in -> {
                reader.take(type, in);
                return type;
              });
    }
  }

  @Override
  public @Nullable Row next() {
    return rows.hasNext() ? rows.next() : null;
  }

  @Override
  public List<CellRange> merged() {
    return table.merged();
  }

  /** The rows that were handed on: reading them took less time than what becomes of them. */
  @Override
  public double share() {
    return size == 0 ? 1 : 1 - (double) table.size() / size;
  }

  @Override
  public void close() {
    // The sheet was read before the first row was handed on.
  }
}
