package cn.ssp.hall;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.finding.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a batch that the hall has. */
public sealed interface FetchOutcome {
  /**
   * It is not through with it.
   *
   * @param status how far it is
   * @param comeBackIn when the hall wishes to be asked again; empty where it does not say
   */
  record Pending(BatchStatus status, Optional<Duration> comeBackIn) implements FetchOutcome {}

  /**
   * It is through with it.
   *
   * @param rejected the rows that were not accepted; every other row was
   * @param finishedAt when, by the hall's clock
   */
  record Done(BatchStatus status, List<RejectedRow> rejected, Instant finishedAt)
      implements FetchOutcome {
    /** Copies the rows. */
    public Done {
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * It did not say, which changes nothing about the batch.
   *
   * @param failure what came in the place of an answer
   */
  record Unavailable(Failure failure) implements FetchOutcome {}
}
