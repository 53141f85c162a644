package cn.ssp.roster.read;

import java.nio.file.Path;

/** Where an .xlsx keeps its sheets. */
public final class SheetPart {
  private SheetPart() {}

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
