package cn.ssp.roster.write;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.nio.file.Path;
import java.util.Locale;

/** The file formats of workbooks that the hall takes. */
public enum WorkbookFormat {
  /** Office Open XML, {@code .xlsx}. */
  XLSX(1_048_576),
  /** The binary format of Excel 97 to 2003, {@code .xls}. */
  XLS(65_536);

  private final int rows;

  WorkbookFormat(int rows) {
    this.rows = rows;
  }

  /**
   * The format that a file's name asks for, in any case.
   *
   * @throws Failure of {@link WriteKinds#OUTPUT_FORMAT} when the name ends otherwise
   */
  public static WorkbookFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (WorkbookFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new Failure(ExitCode.USAGE, WriteKinds.OUTPUT_FORMAT, Arg.of(file.toString()));
  }

  /** How many rows a sheet holds, the heading among them. */
  public int rows() {
    return rows;
  }
}
