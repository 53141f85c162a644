package cn.ssp.cli;

import cn.ssp.finding.ExitCode;

/** A command that does something, once its options are set. */
interface Command {
  /**
   * Does it.
   *
   * @throws cn.ssp.finding.Failure when it cannot, and the user can mend that
   */
  ExitCode run();
}
