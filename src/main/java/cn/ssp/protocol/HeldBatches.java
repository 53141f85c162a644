package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a sandbox hall holds, of all employers: the answer of {@code GET /admin/batches}.
 *
 * @param batches the first one first
 */
public record HeldBatches(List<HeldBatch> batches) {
  /** Copies them. */
  public HeldBatches {
    batches = List.copyOf(batches);
  }

  /**
   * A batch that it holds.
   *
   * @param creditCode whose it is
   * @param rows the keys of its rows, in order
   */
  public record HeldBatch(
      String batch, String idempotencyKey, String creditCode, String business, List<String> rows) {
    /** Checks that all are there. */
    public HeldBatch {
      requireNonNull(batch);
      requireNonNull(idempotencyKey);
      requireNonNull(creditCode);
      requireNonNull(business);
      rows = List.copyOf(rows);
    }
  }
}
