package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of an .xlsx sheet as its part streams by (ECMA-376-1, 18.3.1.73). */
final class XlsxRows implements Rows {
  private final XmlPart xml;
  private final XlsxCells cells;
  private final List<CellRange> merged = new ArrayList<>();
  private int lastRow;
  private boolean ended;

  /** Starts to read a sheet's part; closing the rows closes it. */
  XlsxRows(XmlPart xml, XlsxCells cells) {
    this.xml = xml;
    this.cells = cells;
    if (!xml.nextElement() || !xml.is("worksheet")) {
      throw NotAWorkbook.DAMAGED.failure();
    }
  }

  @Override
  public @Nullable Row next() {
    while (!ended && xml.nextElement()) {
      if (xml.is("row")) {
        return row();
      }
      if (xml.is("mergeCell")) {
        if (merged.size() == TooLarge.MERGED.limit()) {
          throw TooLarge.MERGED.failure();
        }
        merged.add(CellReference.range(xml.required("ref")));
      }
    }
    ended = true;
    return null;
  }

  private Row row() {
    String given = xml.attribute("r");
    int number = given == null ? lastRow + 1 : CellReference.row(given);
    if (number > TooLarge.ROWS.limit()) {
      throw TooLarge.ROWS.failure();
    }
    if (number <= lastRow) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    lastRow = number;
    boolean hidden = xml.isTrue("hidden") || hasNoHeight();
    return new Row(number, hidden, cells(number));
  }

  private boolean hasNoHeight() {
    String height = xml.attribute("ht");
    return height != null && NumberText.raw(height.strip()).equals("0");
  }

  private List<Cell> cells(int row) {
    List<Cell> found = new ArrayList<>();
    int last = -1;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!xml.is("c")) {
        xml.skip();
        continue;
      }
      int column = column(row, last);
      last = column;
      Cell cell = cells.read(xml, column);
      if (cell.kind() != CellKind.BLANK) {
        found.add(cell);
      }
    }
    return found;
  }

  private int column(int row, int last) {
    String given = xml.attribute("r");
    if (given == null) {
      if (last + 1 >= TooLarge.COLUMNS.limit()) {
        throw NotAWorkbook.DAMAGED.failure();
      }
      return last + 1;
    }
    CellReference place = CellReference.of(given);
    if (place.row() != row || place.column() <= last) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    return place.column();
  }

  @Override
  public List<CellRange> merged() {
    return List.copyOf(merged);
  }

  @Override
  public double share() {
    return xml.share();
  }

  @Override
  public void close() {
    xml.close();
  }
}
