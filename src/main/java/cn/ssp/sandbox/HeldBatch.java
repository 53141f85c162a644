package cn.ssp.sandbox;

import cn.ssp.protocol.BatchPhase;
import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.BatchReport;
import cn.ssp.protocol.RowAnswer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that the hall has taken.
 *
 * @param number its place among all
 * @param batch what the hall calls it
 * @param key what it was sent under
 * @param nonce the one of its manifest
 * @param digest of the whole package
 * @param receivedAt in the hall's own time
 * @param finishedAt the same, when the hall is through with it
 * @param taken when it came in the time that passes, in milliseconds since 1970
 * @param due the same, when the hall is through with it
 */
record HeldBatch(
    long number,
    String batch,
    String key,
    String nonce,
    String digest,
    String creditCode,
    String business,
    YearMonth month,
    long rows,
    Instant receivedAt,
    Instant finishedAt,
    long taken,
    long due) {
  private static final long SECOND = 1000;

  /** The answer to whoever handed it in. */
  BatchReceived received() {
    return new BatchReceived(batch, receivedAt, key);
  }

  /** Whether the hall is through with it. */
  boolean isDone(long millis) {
    return millis >= due;
  }

  /** How many seconds the hall still takes; at least one. */
  long secondsLeft(long millis) {
    return Math.max(1, (due - millis + SECOND - 1) / SECOND);
  }

  /** What there is to tell of it without its results. */
  BatchReport report(long millis) {
    return report(millis, null);
  }

  /** What there is to tell of it, with the rows that were not accepted. */
  BatchReport report(long millis, @Nullable List<RowAnswer> results) {
    return new BatchReport(
        batch,
        key,
        business,
        month,
        rows,
        receivedAt,
        phase(millis),
        isDone(millis) ? finishedAt : null,
        results);
  }

  /** The first half of the time it waits, the second it is worked on. */
  private BatchPhase phase(long millis) {
    if (isDone(millis)) {
      return BatchPhase.DONE;
    }
    return millis - taken < due - millis ? BatchPhase.RECEIVED : BatchPhase.PROCESSING;
  }
}
