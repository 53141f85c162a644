package cn.ssp.roster.read;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx workbook, read part by part; of its parts only styles and shared texts stay in memory.
 */
final class XlsxWorkbook implements Workbook {
  private final ZipParts parts;
  private final WorkbookPart workbook;
  private final Cells cells;
  private @Nullable XlsxStyles styles;
  private @Nullable SharedStrings texts;

  private XlsxWorkbook(ZipParts parts, WorkbookPart workbook) {
    this.parts = parts;
    this.workbook = workbook;
    this.cells = new Cells(workbook.dates());
  }

  /** Opens a zip, which may turn out to be no workbook. */
  static Workbook open(Path file) {
    ZipParts parts = ZipParts.open(file);
    try {
      return new XlsxWorkbook(parts, WorkbookPart.of(parts, XlsxPackage.workbookPart(parts)));
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public List<Sheet> sheets() {
    return workbook.sheets();
  }

  @Override
  public Rows rows(Sheet sheet) {
    XlsxCells reader = new XlsxCells(cells, styles(), this::texts);
    XmlPart xml = parts.xml(workbook.sheetParts().get(sheet.index()));
    try {
      return new XlsxRows(xml, reader);
    } catch (RuntimeException e) {
      xml.close();
      throw e;
    }
  }

  private XlsxStyles styles() {
    if (styles == null) {
      styles = XlsxStyles.of(parts, workbook.stylesPart());
    }
    return styles;
  }

  private SharedStrings texts() {
    if (texts == null) {
      texts = SharedStrings.of(parts, workbook.textsPart());
    }
    return texts;
  }

  @Override
  public void close() {
    parts.close();
  }
}
