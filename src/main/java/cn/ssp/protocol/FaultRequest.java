package cn.ssp.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A fault that a sandbox hall is asked for: the body of {@code POST /admin/faults}.
 *
 * @param fault which one, such as {@code drop-after-accept}
 * @param on the call that it befalls, by its operation in the OpenAPI document, or {@code any};
 *     null for {@code handIn}
 * @param times how many calls it befalls; null for one
 * @param seconds how long it takes, of faults that take time; null for one second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultRequest(
    String fault, @Nullable String on, @Nullable Integer times, @Nullable Integer seconds) {
  /** The fault must be named. */
  public FaultRequest {
    requireNonNull(fault);
  }
}
