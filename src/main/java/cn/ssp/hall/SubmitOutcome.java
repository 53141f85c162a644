package cn.ssp.hall;

import cn.ssp.declaration.Receipt;
import cn.ssp.finding.Failure;

/** What became of handing in a batch. */
public sealed interface SubmitOutcome {
  /** The hall has the batch, and has it once. */
  record Accepted(Receipt receipt) implements SubmitOutcome {}

  /**
   * The hall has said that it does not take the batch, and will not have taken it.
   *
   * @param failure why, with the exit code that a run ends with for it
   */
  record Refused(Failure failure) implements SubmitOutcome {}

  /**
   * No answer came that decides it: the hall may have the batch or not. It has to be asked by the
   * batch's key before anything is sent again.
   *
   * @param failure what came in the place of an answer
   */
  record Unknown(Failure failure) implements SubmitOutcome {}
}
