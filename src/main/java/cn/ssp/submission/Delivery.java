package cn.ssp.submission;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.hall.FindOutcome;
import cn.ssp.hall.Hall;
import cn.ssp.hall.SubmitOutcome;
import cn.ssp.ledger.BatchFilter;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.LeaseLostException;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.ledger.Worker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings batches that are on disk to the hall, each once: the ledger learns of every step before it
 * is taken, and a batch that may have been sent is asked for before it is sent again.
 */
public final class Delivery {
  private final Ledger ledger;
  private final Hall hall;
  private final Worker worker;

  /** A delivery of an employer's batches. */
  public Delivery(Ledger ledger, Hall hall, Worker worker) {
    this.ledger = ledger;
    this.hall = hall;
    this.worker = worker;
  }

  /** Delivers what was left of earlier runs, the oldest first. */
  public List<BatchOutcome> resume(String creditCode) {
    BatchFilter left = BatchFilter.in(BatchState.PREPARED, BatchState.UNKNOWN).of(creditCode);
    List<BatchOutcome> outcomes = new ArrayList<>();
    Set<IdempotencyKey> tried = new HashSet<>();
    Optional<LedgerBatch> next = ledger.claim(left, worker);
    while (next.isPresent() && tried.add(next.get().key())) {
      outcomes.add(deliver(next.get()));
      next = ledger.claim(left, worker);
    }
    return outcomes;
  }

  /** Delivers a batch that was tried before, unless another process is at it. */
  public BatchOutcome again(LedgerBatch batch) {
    return ledger.claim(batch.key(), worker) ? deliver(now(batch)) : held(batch);
  }

  /** Delivers a batch that the worker holds. */
  public BatchOutcome deliver(LedgerBatch batch) {
    try {
      return batch.state() == BatchState.UNKNOWN ? asked(batch) : sent(batch);
    } catch (LeaseLostException e) {
      return held(batch);
    } finally {
      ledger.release(batch.key(), worker);
    }
  }

  private BatchOutcome asked(LedgerBatch batch) throws LeaseLostException {
    FindOutcome found = hall.find(batch.key());
    if (found instanceof FindOutcome.Known known) {
      ledger.submitted(batch.key(), known.status().receipt());
      return BatchOutcome.of(now(batch));
    }
    return found instanceof FindOutcome.Unavailable unavailable
        ? unknown(batch, unavailable.failure())
        : sent(batch);
  }

  private BatchOutcome sent(LedgerBatch batch) throws LeaseLostException {
    ledger.sending(batch.key(), worker);
    SubmitOutcome outcome = hall.submit(ledger.declaration(batch.key()));
    if (outcome instanceof SubmitOutcome.Accepted accepted) {
      ledger.submitted(batch.key(), accepted.receipt());
      return BatchOutcome.of(now(batch));
    }
    if (outcome instanceof SubmitOutcome.Refused refused) {
      ledger.refused(batch.key(), KeptRefusal.of(refused.failure()));
      return BatchOutcome.of(now(batch), refused.failure());
    }
    return unknown(batch, ((SubmitOutcome.Unknown) outcome).failure());
  }

  private BatchOutcome held(LedgerBatch batch) {
    Arg key = Arg.of(batch.key().text());
    return BatchOutcome.of(now(batch), new Failure(ExitCode.OK, SubmitKinds.BATCH_HELD, key));
  }

  private BatchOutcome unknown(LedgerBatch batch, Failure cause) {
    return BatchOutcome.of(now(batch), cause);
  }

  private LedgerBatch now(LedgerBatch batch) {
    return ledger.batch(batch.key()).orElseThrow();
  }
}
