package cn.ssp.cli;

import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.report.Summary;

/** The sums over the batches of a run. */
final class BatchSums {
  private long batches;
  private long rows;
  private long accepted;
  private long rejected;

  /** Takes a batch as it stands at the end. */
  void add(LedgerBatch batch) {
    batches++;
    rows += batch.rows();
    if (batch.state() == BatchState.DONE) {
      rejected += batch.rejected();
      accepted += batch.rows() - batch.rejected();
    }
  }

  /** The sums. */
  Summary.Declared declared() {
    return new Summary.Declared(batches, rows, accepted, rejected, rows - accepted - rejected);
  }
}
