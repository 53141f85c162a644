package cn.ssp.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long to wait for the hall's answers, and how often to ask. */
final class Waiting {
  /** What is waited where only {@code --wait} was said. */
  static final String DEFAULT = "30m";

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Duration longest;
  private OptionalLong endsAt = OptionalLong.empty();
  private Duration pause = FIRST_PAUSE;

  private Waiting(Duration longest) {
    this.longest = longest;
  }

  /**
   * The waiting that an option asks for; empty without it.
   *
   * @param option such as {@code 90s}, {@code 10m}, {@code 2h}
   */
  static Optional<Waiting> parse(@Nullable String option) {
    return Optional.ofNullable(option).map(text -> new Waiting(Spell.parse("--wait", text)));
  }

  /**
   * Waits before the hall is asked again, longer each time; not at all where the time is over,
   * which runs from the first time on: what sending took is not counted.
   *
   * @param wished what the hall wishes, if it does
   * @return whether to ask again
   */
  boolean pause(Optional<Duration> wished) {
    long now = System.nanoTime();
    if (endsAt.isEmpty()) {
      endsAt = OptionalLong.of(now + longest.toNanos());
    }
    long left = endsAt.getAsLong() - now;
    if (left <= 0) {
      return false;
    }
    Duration next = wished.filter(wish -> wish.compareTo(pause) > 0).orElse(pause);
    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    try {
      Thread.sleep(Math.max(1, shorter(next, Duration.ofNanos(left)).toMillis()));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
