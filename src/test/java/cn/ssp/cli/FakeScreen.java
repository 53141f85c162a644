package cn.ssp.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A terminal of a width, and a time that goes by when a test says so. */
final class FakeScreen implements Env.Screen {
  private final int columns;
  private final Clock clock = new Moved();
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private Runnable work = () -> {};

  FakeScreen(int columns) {
    this.columns = columns;
  }

  Clock clock() {
    return clock;
  }

  /** Lets time go by, and then the beat come. */
  void after(long millis) {
    now = now.plusMillis(millis);
    work.run();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Env.Beat every(Duration period, Runnable repeated) {
    work = repeated;
    return () -> work = () -> {};
  }

  private final class Moved extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
