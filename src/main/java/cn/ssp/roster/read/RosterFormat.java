package cn.ssp.roster.read;

import java.nio.file.Path;
import java.util.Locale;

/** The file formats that rosters are read in. */
public enum RosterFormat {
  /** Office Open XML. */
  XLSX,
  /** The binary format of Excel 97 to 2003. */
  XLS,
  /** Text with separators. */
  CSV;

  /** The format of a file that {@link Workbooks} opens, by its content. */
  public static RosterFormat of(Path file) {
    FileHead head = FileHead.of(file);
    if (head.isZip()) {
      return XLSX;
    }
    return head.isOle2() ? XLS : CSV;
  }

  /** The extension that files of the format have, in lower case and without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
