package cn.ssp.submission;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.message.HallAnswer;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.hall.FetchOutcome;
import cn.ssp.hall.FindOutcome;
import cn.ssp.hall.Hall;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import java.util.List;
import java.util.Optional;

/**
 * Brings the hall's answers into the ledger. A question without an answer changes nothing, and
 * nothing is sent.
 */
public final class Settlement {
  private final Ledger ledger;
  private final Hall hall;

  /** The settlement of an employer's batches. */
  public Settlement(Ledger ledger, Hall hall) {
    this.ledger = ledger;
    this.hall = hall;
  }

  /** Asks what became of a batch, and notes it. */
  public BatchOutcome settle(LedgerBatch batch) {
    return switch (batch.state()) {
      case UNKNOWN -> found(batch);
      case SUBMITTED -> fetched(batch);
      case PREPARED, DONE, REFUSED -> BatchOutcome.of(batch);
    };
  }

  private BatchOutcome found(LedgerBatch batch) {
    FindOutcome outcome = hall.find(batch.key());
    if (outcome instanceof FindOutcome.Known known) {
      ledger.submitted(batch.key(), known.status().receipt());
      return settle(now(batch));
    }
    if (outcome instanceof FindOutcome.Unavailable unavailable) {
      return BatchOutcome.of(batch, unavailable.failure());
    }
    return BatchOutcome.of(
        batch, new Failure(ExitCode.LATER, SubmitKinds.NOT_AT_HALL, Arg.of(batch.key().text())));
  }

  private BatchOutcome fetched(LedgerBatch batch) {
    FetchOutcome outcome = hall.fetch(batch.receipt().orElseThrow().batch());
    if (outcome instanceof FetchOutcome.Unavailable unavailable) {
      return BatchOutcome.of(batch, unavailable.failure());
    }
    if (outcome instanceof FetchOutcome.Pending pending) {
      return new BatchOutcome(batch, Optional.empty(), pending.comeBackIn());
    }
    FetchOutcome.Done done = (FetchOutcome.Done) outcome;
    // What is done already counts as success, and what the hall said of it is kept.
    List<RejectedRow> noted =
        done.rejected().stream().filter(row -> HallAnswer.of(row).isDone()).toList();
    List<RejectedRow> rejected =
        done.rejected().stream().filter(row -> !HallAnswer.of(row).isDone()).toList();
    try {
      ledger.settled(batch.key(), rejected, noted, done.finishedAt());
    } catch (IllegalArgumentException e) {
      return BatchOutcome.of(batch, strange(batch));
    }
    return BatchOutcome.of(now(batch));
  }

  private static Failure strange(LedgerBatch batch) {
    String id = batch.receipt().orElseThrow().batch().text();
    return new Failure(ExitCode.HALL, SubmitKinds.STRANGE_ANSWER, Arg.of(id));
  }

  private LedgerBatch now(LedgerBatch batch) {
    return ledger.batch(batch.key()).orElseThrow();
  }

  /** Whether there is anything to ask the hall about a batch. */
  public static boolean isOpen(LedgerBatch batch) {
    return batch.state() == BatchState.UNKNOWN || batch.state() == BatchState.SUBMITTED;
  }
}
