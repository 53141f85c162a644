package cn.ssp.submission;

import cn.ssp.finding.Failure;
import cn.ssp.hall.HallFailure;
import cn.ssp.ledger.LedgerBatch;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a batch stands after something was tried with it.
 *
 * @param batch as the ledger has it now
 * @param failure what kept it from getting further; empty where nothing did
 * @param comeBackIn when the hall wishes to be asked again; empty where it does not say
 */
public record BatchOutcome(
    LedgerBatch batch, Optional<Failure> failure, Optional<Duration> comeBackIn) {
  /** A batch that nothing kept from getting where it is, but what the hall refused it for. */
  public static BatchOutcome of(LedgerBatch batch) {
    return new BatchOutcome(batch, batch.refusal().flatMap(KeptRefusal::failure), Optional.empty());
  }

  /** A batch that something kept from getting further. */
  public static BatchOutcome of(LedgerBatch batch, Failure failure) {
    Optional<Duration> wish =
        failure instanceof HallFailure answer ? answer.comeBackIn() : Optional.empty();
    return new BatchOutcome(batch, Optional.of(failure), wish);
  }
}
