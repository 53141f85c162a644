package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;

/** Turns the cell records of one .xls sheet into cells ([MS-XLS], 2.5.13 and 2.4). */
final class XlsCells {
  private static final int MOST_COLUMNS = 256;

  private final XlsGlobals globals;
  private final Cells cells;
  private final XlsTable table;

  /** A formula that waits for its text, which a record of its own brings. */
  private @Nullable FormulaRecord waiting;

  XlsCells(XlsGlobals globals, Cells cells, XlsTable table) {
    this.globals = globals;
    this.cells = cells;
    this.table = table;
  }

  /** Puts the cells of a record, if it is one of cells, into the table. */
  void take(BiffType type, RecordInputStream in) {
    switch (type) {
      case BLANK, MUL_BLANK -> table.row(in.readUShort());
      case LABEL_SST -> {
        LabelSSTRecord label = new LabelSSTRecord(in);
        put(
            label.getRow(),
            cells.text(column(label.getColumn()), false, globals.text(label.getSSTIndex())));
      }
      case LABEL -> {
        LabelRecord label = new LabelRecord(in);
        put(label.getRow(), cells.text(column(label.getColumn()), false, label.getValue()));
      }
      case NUMBER -> {
        NumberRecord number = new NumberRecord(in);
        number(number.getRow(), number.getColumn(), number.getXFIndex(), number.getValue());
      }
      case RK -> {
        RKRecord number = new RKRecord(in);
        number(number.getRow(), number.getColumn(), number.getXFIndex(), number.getRKNumber());
      }
      case MUL_RK -> take(new MulRKRecord(in));
      case BOOL_ERR -> take(new BoolErrRecord(in));
      case FORMULA -> take(new FormulaRecord(in));
      case STRING -> take(new StringRecord(in));
      default -> {}
    }
  }

  private void take(MulRKRecord numbers) {
    for (int i = 0; i < numbers.getNumColumns(); i++) {
      short column = (short) (numbers.getFirstColumn() + i);
      number(numbers.getRow(), column, numbers.getXFAt(i), numbers.getRKNumberAt(i));
    }
  }

  private void take(BoolErrRecord value) {
    int column = column(value.getColumn());
    put(
        value.getRow(),
        value.isBoolean()
            ? cells.truth(column, false, value.getBooleanValue())
            : cells.error(column, false, XlsError.text(value.getErrorValue())));
  }

  private void take(FormulaRecord formula) {
    int column = column(formula.getColumn());
    waiting = formula.hasCachedResultString() ? formula : null;
    put(
        formula.getRow(),
        switch (formula.getCachedResultTypeEnum()) {
          case NUMERIC ->
              cells.number(
                  column,
                  true,
                  NumberText.raw(formula.getValue()),
                  globals.format(formula.getXFIndex()));
          case BOOLEAN -> cells.truth(column, true, formula.getCachedBooleanValue());
          case ERROR -> cells.error(column, true, XlsError.text(formula.getCachedErrorValue()));
          default -> cells.text(column, true, "");
        });
  }

  private void take(StringRecord result) {
    if (waiting != null) {
      int column = column(waiting.getColumn());
      put(waiting.getRow(), cells.text(column, true, result.getString()));
      waiting = null;
    }
  }

  private void number(int row, short column, short xf, double value) {
    String raw = NumberText.raw(value);
    put(row, cells.number(column(column), false, raw, globals.format(xf)));
  }

  private void put(int row, Cell cell) {
    table.row(row).put(cell);
  }

  private static int column(short column) {
    if (column < 0 || column >= MOST_COLUMNS) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return column;
  }
}
