package cn.ssp.roster.read;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** Why a file cannot be read as a roster. */
public final class FileKinds {
  private static final String HALL =
      "the hall takes .xlsx and .xls workbooks made from its template";

  /** There is no such file, it may not be read, or a folder holds no roster. */
  public static final FindingKind FILE_MISSING = FindingKind.error("file-missing", HALL, "reason");

  /** Not a workbook, or a damaged one; the reason is a key of the message bundles. */
  public static final FindingKind FILE_NOT_A_WORKBOOK =
      FindingKind.error("file-not-a-workbook", HALL, "reason");

  /** Protected with a password. */
  public static final FindingKind FILE_ENCRYPTED = FindingKind.error("file-encrypted", HALL);

  /** Holds macros, or is saved as a kind of workbook that may. */
  public static final FindingKind FILE_MACRO = FindingKind.error("file-macro", HALL);

  /** Larger than any roster, or a compression bomb. */
  public static final FindingKind FILE_TOO_LARGE =
      FindingKind.error("file-too-large", HALL, "reason", "limit");

  /** The headings are those of no known template. */
  public static final FindingKind TEMPLATE_UNKNOWN = FindingKind.error("template-unknown", HALL);

  /** All of them, in the order of the documentation. */
  public static final List<FindingKind> ALL =
      List.of(
          FILE_MISSING,
          FILE_NOT_A_WORKBOOK,
          FILE_ENCRYPTED,
          FILE_MACRO,
          FILE_TOO_LARGE,
          TEMPLATE_UNKNOWN);

  private FileKinds() {}
}
