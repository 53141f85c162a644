package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The answer to a batch: 202 of {@code POST /v1/batches}.
 *
 * @param batch what the hall calls it
 * @param receivedAt when the hall took it
 */
public record BatchReceived(String batch, Instant receivedAt) {
  /** Both must be there. */
  public BatchReceived {
    requireNonNull(batch);
    requireNonNull(receivedAt);
  }
}
