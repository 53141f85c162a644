package cn.ssp.sandbox;

import java.time.Clock;

/** How many calls the hall answers in a second. Thread-safe. */
final class RateLimit {
  private final int most;
  private final Clock clock;
  private long second = Long.MIN_VALUE;
  private int calls;

  RateLimit(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Counts a call; answers whether it is one too many. */
  synchronized boolean isPassedBy() {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      calls = 0;
    }
    calls++;
    return calls > most;
  }
}
