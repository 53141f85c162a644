package cn.ssp.hall;

import cn.ssp.finding.Failure;

/** Whether the hall has a batch under a key. */
public sealed interface FindOutcome {
  /** It has. */
  record Known(BatchStatus status) implements FindOutcome {}

  /** It has none, and said so. */
  record NotKnown() implements FindOutcome {}

  /**
   * It did not say.
   *
   * @param failure what came in the place of an answer
   */
  record Unavailable(Failure failure) implements FindOutcome {}
}
