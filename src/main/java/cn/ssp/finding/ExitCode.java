package cn.ssp.finding;

/** How a run ends, as pipelines see it. Listed in the order in which one outranks the next. */
public enum ExitCode {
  /** A defect in ssp. */
  DEFECT(70),
  /** Wrong usage or configuration. */
  USAGE(2),
  /** The token: not found, PIN refused or locked, certificate not usable. */
  TOKEN(4),
  /** The hall: unreachable, refused the batch or the login, broke the protocol. */
  HALL(5),
  /** Outside the declaration window; nothing was sent. */
  CLOSED(6),
  /** An input that cannot be read as a roster. */
  UNREADABLE(3),
  /** Findings of severity error, or rows that the hall rejected. */
  FINDINGS(1),
  /** Results are not there yet; try again later. */
  LATER(75),
  /** Done, nothing rejected. */
  OK(0);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number given to the operating system. */
  public int code() {
    return code;
  }

  /** The one of the two that a run with both must end with. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
