package cn.ssp.hall;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks again for what may be asked twice, after pauses that grow and differ from one client to the
 * next, or as long as the hall wishes.
 */
final class Repeats {
  private static final double JITTER = 0.25;

  /** What makes Failsafe pause as it would anyway. */
  private static final Duration AS_EVER = Duration.ofNanos(-1);

  private final FailsafeExecutor<Object> executor;

  Repeats(CallLimits limits) {
    executor =
        Failsafe.with(
            RetryPolicy.builder()
                .handleIf(failure -> mayPass(failure, limits))
                .withMaxRetries(limits.repeats())
                .withBackoff(limits.pause(), limits.longestPause())
                .withJitter(JITTER)
                .withDelayFn(context -> wish(context.getLastException()))
                .build());
  }

  /**
   * Calls until it succeeds, fails for good, or has failed as often as it may.
   *
   * @throws HallFailure the last one
   */
  <T> T of(Supplier<T> call) {
    return executor.get(call::get);
  }

  private static Duration wish(Throwable failure) {
    return failure instanceof HallFailure fault ? fault.comeBackIn().orElse(AS_EVER) : AS_EVER;
  }

  private static boolean mayPass(Throwable failure, CallLimits limits) {
    return failure instanceof HallFailure fault
        && fault.sense() == HallFailure.Sense.PASSING
        && fault.comeBackIn().map(wait -> wait.compareTo(limits.longestPause()) <= 0).orElse(true);
  }
}
