package cn.ssp.cli;

import cn.ssp.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Shows on a terminal how far a run is, once its work has taken half a second. */
final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration PERIOD = Duration.ofMillis(200);

  private final Work work;
  private final StatusLine line;
  private final Messages messages;
  private final Clock clock;
  private final Env.Screen screen;
  private final Env.Beat beat;

  private Progress(Work work, StatusLine line, Messages messages, Clock clock, Env.Screen screen) {
    this.work = work;
    this.line = line;
    this.messages = messages;
    this.clock = clock;
    this.screen = screen;
    this.beat = screen.every(PERIOD, this::show);
  }

  /** Begins to look how far the work is; nothing happens where there is no terminal to show it. */
  static Optional<Progress> of(Work work, StatusLine line, Messages messages, Env env) {
    return env.screen()
        .filter(screen -> !env.variable("TERM").equals(Optional.of("dumb")))
        .map(screen -> new Progress(work, line, messages, env.clock(), screen));
  }

  private void show() {
    line.show(this::text);
  }

  private Optional<String> text() {
    Work.Mark mark = work.mark();
    Duration elapsed = Duration.between(mark.since(), clock.instant());
    if (mark.over() || elapsed.compareTo(PATIENCE) < 0) {
      return Optional.empty();
    }
    // In the last column some terminals begin the next line.
    return Optional.of(new ProgressText(messages).line(mark, elapsed, screen.columns() - 1));
  }

  @Override
  public void close() {
    beat.stop();
    line.wipe();
  }
}
