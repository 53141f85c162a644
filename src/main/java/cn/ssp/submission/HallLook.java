package cn.ssp.submission;

import java.time.Duration;
import java.util.Optional;

/**
 * A look at the hall that an employer declares to, without a log-in and without sending anything.
 */
public interface HallLook {
  /** What the user knows it by, such as its address. */
  String hall();

  /** Asks it once; whatever comes of it is an answer, and nothing is thrown. */
  Answer ask();

  /** What came of it. */
  sealed interface Answer permits Reached, Unreachable {}

  /**
   * It answered.
   *
   * @param ahead how far its clock is ahead of this machine's, negative where it is behind; empty
   *     where it does not tell the time
   */
  record Reached(Optional<Duration> ahead) implements Answer {}

  /**
   * It did not.
   *
   * @param detail why, in signs of no language, such as {@code ConnectException}
   */
  record Unreachable(String detail) implements Answer {}
}
