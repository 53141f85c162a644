package cn.ssp.sandbox.web;

import java.time.Duration;

/**
 * How much of itself a server gives to its callers.
 *
 * @param largestBody the most bytes of a body
 * @param bodyTime how long a body may take to come in
 * @param threads how many calls are answered at a time; others wait
 */
public record WebLimits(int largestBody, Duration bodyTime, int threads) {
  /** Those that users get. */
  public static WebLimits usual() {
    return new WebLimits(32 << 20, Duration.ofSeconds(30), 16);
  }
}
