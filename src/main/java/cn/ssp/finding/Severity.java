package cn.ssp.finding;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  /** The hall would reject the row or the workbook. */
  ERROR,
  /** The hall takes it, and the consequence is probably not wanted. */
  WARNING,
  /** What will happen. */
  INFO;

  /** The word used in options and machine formats, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
