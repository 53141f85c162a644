package cn.ssp.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullMarked;

/** A clock that goes on when it is told to. */
@NullMarked
final class SteppedClock extends Clock {
  private volatile Instant now;

  SteppedClock(Instant now) {
    this.now = now;
  }

  void set(Instant moment) {
    now = moment;
  }

  void step(Duration step) {
    now = now.plus(step);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
