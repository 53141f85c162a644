package cn.ssp.hall;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.protocol.BatchReport;
import java.time.Duration;
import java.util.Optional;

/** What the hall reports of a batch, in our words. */
final class Reported {
  private Reported() {}

  /** How far it is. */
  static BatchStatus status(BatchReport report) {
    return new BatchStatus(
        new Receipt(new BatchId(report.batch()), report.receivedAt()),
        new IdempotencyKey(report.idempotencyKey()),
        report.business(),
        report.settlementMonth(),
        report.rows(),
        switch (report.state()) {
          case RECEIVED -> BatchStatus.State.RECEIVED;
          case PROCESSING -> BatchStatus.State.PROCESSING;
          case DONE -> BatchStatus.State.DONE;
        });
  }

  /** What became of it; empty where it is said to be done and its results are not there. */
  static Optional<FetchOutcome> outcome(BatchReport report, Optional<Duration> comeBackIn) {
    BatchStatus status = status(report);
    if (status.state() != BatchStatus.State.DONE) {
      return Optional.of(new FetchOutcome.Pending(status, comeBackIn));
    } else if (report.finishedAt() == null || report.results() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new FetchOutcome.Done(
            status,
            report.results().stream()
                .map(row -> new RejectedRow(new RowKey(row.row()), row.code(), row.message()))
                .toList(),
            report.finishedAt()));
  }
}
