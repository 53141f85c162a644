package cn.ssp.sandbox;

import cn.ssp.declaration.seal.Trust;
import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.employer.Employer;
import cn.ssp.sandbox.web.WebLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a sandbox hall is made from.
 *
 * @param folder where it keeps what it is told; made where it is missing
 * @param port where it listens on this machine; 0 for any that is free
 * @param trust whose certificates it believes
 * @param employers those it knows; one without a credit code it cannot know
 * @param calendar when it takes what
 * @param businessClock the hall's own time, for all that has a date; it may stand still
 * @param clock the time that passes, for sessions and delays
 * @param delay how long it works on a batch
 * @param callsPerSecond how many calls it answers in a second
 * @param limits how much of itself it gives to its callers
 */
public record SandboxSettings(
    Path folder,
    int port,
    Trust trust,
    List<Employer> employers,
    SettlementCalendar calendar,
    Clock businessClock,
    Clock clock,
    Duration delay,
    int callsPerSecond,
    WebLimits limits) {
  /** Copies the employers. */
  public SandboxSettings {
    employers = List.copyOf(employers);
  }
}
