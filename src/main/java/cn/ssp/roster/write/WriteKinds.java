package cn.ssp.roster.write;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** Why a workbook cannot be written. */
public final class WriteKinds {
  private static final String USE = "how ssp writes files";

  /** The file is there already, and nobody said that it may be replaced. */
  public static final FindingKind OUTPUT_EXISTS = FindingKind.error("output-exists", USE, "file");

  /** The file's name ends neither in .xlsx nor in .xls. */
  public static final FindingKind OUTPUT_FORMAT = FindingKind.error("output-format", USE, "file");

  /** The file cannot be written; the reason is a key of the message bundles. */
  public static final FindingKind OUTPUT_FAILED =
      FindingKind.error("output-failed", USE, "file", "reason");

  /** More rows than the template or the format holds, or fewer than none. */
  public static final FindingKind OUTPUT_ROWS =
      FindingKind.error("output-rows", USE, "rows", "limit");

  /** All of them, in the order of the documentation. */
  public static final List<FindingKind> ALL =
      List.of(OUTPUT_EXISTS, OUTPUT_FORMAT, OUTPUT_FAILED, OUTPUT_ROWS);

  private WriteKinds() {}
}
