package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hall tells of a batch: {@code GET /v1/batches/{batch}}, and each one of {@code GET
 * /v1/batches}.
 *
 * @param batch what the hall calls it
 * @param idempotencyKey what it was sent under
 * @param business the template's code, such as {@code enrolment}
 * @param settlementMonth the month it counts for
 * @param rows how many rows it holds
 * @param receivedAt when the hall took it
 * @param state how far the hall is with it
 * @param finishedAt when the hall was through with it; null before
 * @param results the rows that were not accepted; null before the hall is through with it, and in
 *     lists of batches
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchReport(
    String batch,
    String idempotencyKey,
    String business,
    YearMonth settlementMonth,
    long rows,
    Instant receivedAt,
    BatchPhase state,
    @Nullable Instant finishedAt,
    @Nullable List<RowAnswer> results) {
  /** Checks that what must be there is. */
  public BatchReport {
    requireNonNull(batch);
    requireNonNull(idempotencyKey);
    requireNonNull(business);
    requireNonNull(settlementMonth);
    requireNonNull(receivedAt);
    requireNonNull(state);
    if (rows < 0) {
      throw new IllegalArgumentException("fewer rows than none");
    }
    results = results == null ? null : List.copyOf(results);
  }
}
