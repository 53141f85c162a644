package cn.ssp.protocol;

import java.util.List;

/**
 * The answer of {@code GET /v1/batches}.
 *
 * @param batches those that were asked for, the first one first, without their results
 */
public record BatchList(List<BatchReport> batches) {
  /** Copies them. */
  public BatchList {
    batches = List.copyOf(batches);
  }
}
