package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A workbook in memory, as strict as a file: one cursor at a time, merged ranges at the end. */
@NullMarked
public final class MemoryWorkbook implements Workbook {
  private final List<Tab> tabs = new ArrayList<>();
  private boolean cursorOpen;

  /** Adds a sheet; one without a name makes it a CSV. */
  public MemoryWorkbook sheet(@Nullable String name, List<Row> rows, CellRange... merged) {
    tabs.add(new Tab(new Sheet(tabs.size(), name, false), rows, List.of(merged)));
    return this;
  }

  /** Adds a hidden sheet. */
  public MemoryWorkbook hiddenSheet(String name, List<Row> rows) {
    tabs.add(new Tab(new Sheet(tabs.size(), name, true), rows, List.of()));
    return this;
  }

  /** A row of texts, as many as there are; an empty one leaves its cell out. */
  public static Row row(int number, List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty()) {
        cells.add(Cell.text(column, texts.get(column)));
      }
    }
    return new Row(number, false, cells);
  }

  /** Whether a cursor was left open. */
  public boolean isCursorOpen() {
    return cursorOpen;
  }

  @Override
  public List<Sheet> sheets() {
    return tabs.stream().map(Tab::sheet).toList();
  }

  @Override
  public Rows rows(Sheet sheet) {
    if (cursorOpen) {
      throw new IllegalStateException("a cursor is open");
    }
    cursorOpen = true;
    return new Cursor(tabs.get(sheet.index()));
  }

  @Override
  public void close() {}

  private record Tab(Sheet sheet, List<Row> rows, List<CellRange> merged) {}

  private final class Cursor implements Rows {
    private final Iterator<Row> rows;
    private final List<CellRange> merged;
    private boolean atEnd;

    Cursor(Tab tab) {
      this.rows = tab.rows.iterator();
      this.merged = tab.merged;
    }

    @Override
    public @Nullable Row next() {
      if (rows.hasNext()) {
        return rows.next();
      }
      atEnd = true;
      return null;
    }

    @Override
    public List<CellRange> merged() {
      return atEnd ? merged : List.of();
    }

    @Override
    public double share() {
      return atEnd ? 1 : 0;
    }

    @Override
    public void close() {
      cursorOpen = false;
    }
  }
}
