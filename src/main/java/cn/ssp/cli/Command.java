package cn.ssp.cli;

import cn.ssp.finding.ExitCode;

/** A command that does something, once its options are set. */
interface Command {
  /** Whether the command line says what to do; where it does not, its usage is shown. */
  default boolean saysWhat() {
    return true;
  }

  /**
   * Does it.
   *
   * @throws cn.ssp.finding.Failure when it cannot, and the user can mend that
   */
  ExitCode run();
}
