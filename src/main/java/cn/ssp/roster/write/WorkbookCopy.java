package cn.ssp.roster.write;

import cn.ssp.finding.Failure;
import cn.ssp.roster.Edits;
import cn.ssp.roster.read.CsvForm;
import cn.ssp.roster.read.RosterFormat;
import cn.ssp.roster.read.Sheet;
import cn.ssp.roster.read.SheetPart;
import java.nio.file.Path;

/**
 * A copy of a workbook that differs from it in some cells and rows of one sheet, and in nothing
 * else. It is in the format of the original, and only its owner may read it.
 */
public final class WorkbookCopy {
  private final Path original;
  private final Sheet sheet;
  private final Edits edits;

  /**
   * A copy that is still to be written.
   *
   * @param original a workbook that has been read to its end
   * @param sheet the sheet that differs
   * @param edits in what
   */
  public WorkbookCopy(Path original, Sheet sheet, Edits edits) {
    this.original = original;
    this.sheet = sheet;
    this.edits = edits;
  }

  /**
   * Writes it. The file appears whole or not at all.
   *
   * @throws Failure of one of {@link WriteKinds}
   */
  public void write(Path file, Existing existing) {
    NewFile.ofPersonalData(file).write(content(), existing);
  }

  private NewFile.Content content() {
    String name = sheet.name();
    return switch (RosterFormat.of(original)) {
      case XLSX -> new XlsxCopy(original, SheetPart.entryName(original, sheet), edits);
      case XLS -> new XlsCopy(original, name == null ? "" : name, edits);
      case CSV -> new CsvCopy(original, CsvForm.of(original), edits);
    };
  }
}
