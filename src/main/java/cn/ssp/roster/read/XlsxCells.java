package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads the cells of an .xlsx (ECMA-376-1, 18.3.1.4). */
final class XlsxCells {
  private final Cells cells;
  private final XlsxStyles styles;
  private final Supplier<SharedStrings> texts;
  private final StringBuilder value = new StringBuilder();

  /**
   * A reader of cells.
   *
   * @param texts asked for when the first cell refers to a shared text
   */
  XlsxCells(Cells cells, XlsxStyles styles, Supplier<SharedStrings> texts) {
    this.cells = cells;
    this.styles = styles;
    this.texts = texts;
  }

  /** Reads the cell whose element has just started, in a column found out before. */
  Cell read(XmlPart xml, int column) {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean formula = readValue(xml);
    if (value.length() == 0) {
      return cells.text(column, formula, "");
    }
    return switch (type == null ? "n" : type) {
      case "n" -> number(column, formula, style);
      case "s" -> cells.text(column, formula, texts.get().get(Digits.of(trimmed())));
      case "str", "inlineStr" -> cells.text(column, formula, EscapedText.decode(value).toString());
      case "b" -> cells.truth(column, formula, truth());
      case "e" -> cells.error(column, formula, trimmed());
      case "d" -> cells.isoDate(column, formula, trimmed());
      default -> throw NotAWorkbook.DAMAGED.failure();
    };
  }

  /** Fills {@code value} and says whether the cell has a formula, whose text may be elsewhere. */
  private boolean readValue(XmlPart xml) {
    boolean formula = false;
    value.setLength(0);
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.is("v")) {
        xml.text(value);
      } else if (xml.is("is")) {
        RichText.read(xml, value);
      } else {
        formula |= xml.is("f");
        xml.skip();
      }
    }
    return formula;
  }

  private Cell number(int column, boolean formula, @Nullable String style) {
    String stored = trimmed();
    if (stored.isEmpty()) {
      return cells.text(column, formula, "");
    }
    return cells.number(column, formula, NumberText.raw(stored), styles.format(style));
  }

  private boolean truth() {
    return switch (trimmed()) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw NotAWorkbook.DAMAGED.failure();
    };
  }

  private String trimmed() {
    return value.toString().strip();
  }
}
