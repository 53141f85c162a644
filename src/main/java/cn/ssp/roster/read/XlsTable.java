package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The rows of one .xls sheet. They are collected before they are handed on: writers other than
 * Excel put the records of cells in any order, and a sheet ends at row 65,536.
 */
final class XlsTable {
  /** A row while its cells are collected. */
  static final class Draft {
    private final List<Cell> cells = new ArrayList<>();
    private boolean hidden;

    /** Puts a cell; a later one in the same column replaces it. */
    void put(Cell cell) {
      int last = cells.size() - 1;
      if (last < 0 || cells.get(last).column() < cell.column()) {
        cells.add(cell);
        return;
      }
      cells.removeIf(other -> other.column() == cell.column());
      cells.add(cell);
      cells.sort(Comparator.comparingInt(Cell::column));
    }

    private Row row(int index) {
      cells.removeIf(cell -> cell.kind() == CellKind.BLANK);
      return new Row(index + 1, hidden, cells);
    }
  }

  private static final int DEFAULT_HEIGHT = 0x8000;

  private final TreeMap<Integer, Draft> rows = new TreeMap<>();
  private final List<CellRange> merged = new ArrayList<>();

  /** The row of a 0-based index, which is there from now on. */
  Draft row(int index) {
    return rows.computeIfAbsent(index, absent -> new Draft());
  }

  /** Takes what a sheet says of a row. */
  void row(RowRecord record) {
    boolean noHeight = (record.getHeight() & ~DEFAULT_HEIGHT & 0xFFFF) == 0;
    boolean ownHeight = (record.getHeight() & DEFAULT_HEIGHT) == 0;
    row(record.getRowNumber()).hidden = record.getZeroHeight() || (noHeight && ownHeight);
  }

  /** Takes merged ranges. */
  void merge(MergeCellsRecord record) {
    for (int i = 0; i < record.getNumAreas(); i++) {
      CellRangeAddress area = record.getAreaAt(i);
      merged.add(
          new CellRange(
              area.getFirstRow() + 1,
              area.getLastRow() + 1,
              area.getFirstColumn(),
              area.getLastColumn()));
    }
  }

  /** The merged ranges taken. */
  List<CellRange> merged() {
    return List.copyOf(merged);
  }

  /** How many rows there are that were not handed on. */
  int size() {
    return rows.size();
  }

  /** The rows in ascending order, each let go as it is handed on. */
  Iterator<Row> drain() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !rows.isEmpty();
      }

      @Override
      public Row next() {
        var first = rows.pollFirstEntry();
        if (first == null) {
          throw new NoSuchElementException();
        }
        return first.getValue().row(first.getKey());
      }
    };
  }
}
