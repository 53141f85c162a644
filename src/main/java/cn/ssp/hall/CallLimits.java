package cn.ssp.hall;

import java.time.Duration;

/**
 * How long a hall is waited for, and how often it is asked.
 *
 * @param connect the longest wait for a connection
 * @param answer the longest wait for a whole answer to a question
 * @param handIn the longest wait for a batch to be sent and answered
 * @param repeats how often a question is asked again after no answer came
 * @param pause how long it is waited before the first repeat; each later pause is twice as long
 * @param longestPause no pause is longer; a hall that wishes for a longer one is not asked again
 * @param largestAnswer the most bytes of an answer
 */
public record CallLimits(
    Duration connect,
    Duration answer,
    Duration handIn,
    int repeats,
    Duration pause,
    Duration longestPause,
    int largestAnswer) {
  /** Those that users get. An answer of 16 MiB has some 50,000 rejected rows. */
  public static CallLimits usual() {
    return new CallLimits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        3,
        Duration.ofMillis(500),
        Duration.ofSeconds(10),
        16 << 20);
  }
}
