package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch: 202 of {@code POST /v1/batches}.
 *
 * @param batch what the hall calls it
 * @param receivedAt when the hall took it
 * @param idempotencyKey what it was sent under, so that the answer to one batch is not taken for
 *     the answer to another; null where the hall does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchReceived(String batch, Instant receivedAt, @Nullable String idempotencyKey) {
  /** The batch and the time must be there. */
  public BatchReceived {
    requireNonNull(batch);
    requireNonNull(receivedAt);
  }

  /** One that does not say for which key it is. */
  public BatchReceived(String batch, Instant receivedAt) {
    this(batch, receivedAt, null);
  }
}
