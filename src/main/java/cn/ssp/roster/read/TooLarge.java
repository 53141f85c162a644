package cn.ssp.roster.read;

import cn.ssp.finding.Arg;
import java.util.Locale;

/** Which limit a file exceeds: the reasons of {@link FileKinds#FILE_TOO_LARGE}. */
public enum TooLarge {
  /** The file, in MiB. */
  FILE(1024),
  /** An .xls file, in MiB. */
  XLS(256),
  /** A part of an .xlsx file once inflated, in MiB. */
  PART(8192),
  /** How many times its size a part of an .xlsx file inflates to. */
  RATIO(200),
  /** The different texts of a workbook taken together, in MiB. */
  TEXTS(512),
  /** The characters of one cell; Excel itself stops at 32,767. */
  CELL(1_000_000),
  /** The rows of a sheet. */
  ROWS(1_048_576),
  /** The columns of a sheet. */
  COLUMNS(16_384),
  /** The merged ranges of a sheet, which are kept until its end. */
  MERGED(100_000);

  private static final long MEBIBYTE = 1 << 20;

  private final int limit;

  TooLarge(int limit) {
    this.limit = limit;
  }

  /** The word that the message bundles know the reason by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The limit, in the unit that the reason tells. */
  public int limit() {
    return limit;
  }

  /** The limit of a reason counted in MiB, in bytes. */
  long bytes() {
    return limit * MEBIBYTE;
  }

  UnreadableRoster failure() {
    return new UnreadableRoster(FileKinds.FILE_TOO_LARGE, Arg.of(word()), Arg.of(limit));
  }
}
