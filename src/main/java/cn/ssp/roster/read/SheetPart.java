package cn.ssp.roster.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where an .xlsx keeps its sheets. */
public final class SheetPart {
  private SheetPart() {}

  /**
   * The zip entries of an .xlsx that hold its cells, as the archive has them.
   *
   * @param sheets the entries of the worksheets, by their names
   * @param texts the entry of the list of texts; empty where there is none
   */
  public record Entries(Map<String, String> sheets, String texts) {
    /** Copies the map. */
    public Entries {
      sheets = Map.copyOf(sheets);
    }
  }

  /**
   * The entries of a workbook.
   *
   * @throws UnreadableRoster when the file is no .xlsx that can be read
   */
  public static Entries entries(Path file) {
    try (ZipParts parts = ZipParts.open(file)) {
      WorkbookPart workbook = WorkbookPart.of(parts, XlsxPackage.workbookPart(parts));
      Map<String, String> sheets = new HashMap<>();
      for (Sheet sheet : workbook.sheets()) {
        String part = workbook.sheetParts().get(sheet.index());
        sheets.put(String.valueOf(sheet.name()), parts.entryName(part));
      }
      String texts = workbook.textsPart();
      return new Entries(sheets, texts == null ? "" : parts.entryName(texts));
    }
  }

  /**
   * The name of the zip entry that holds a sheet, as the archive has it.
   *
   * @throws UnreadableRoster when the file is no .xlsx that can be read
   */
  public static String entryName(Path file, Sheet sheet) {
    try (ZipParts parts = ZipParts.open(file)) {
      WorkbookPart workbook = WorkbookPart.of(parts, XlsxPackage.workbookPart(parts));
      return parts.entryName(workbook.sheetParts().get(sheet.index()));
    }
  }
}
