package cn.ssp.submission;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a check tells of the hall: whether it answers, and whether its clock and ours agree. A hall
 * that does not answer is not in the way of a signature.
 */
public final class HallSteps {
  static final String HALL = "hall";
  static final String CLOCK = "clock";

  /** Less than a person sets a clock by, and more than a slow line takes to answer. */
  private static final Duration MOST = Duration.ofMinutes(1);

  private HallSteps() {}

  /** Looks at it, once. */
  public static List<CheckStep> of(HallLook look) {
    HallLook.Answer answer = look.ask();
    if (answer instanceof HallLook.Reached reached) {
      return List.of(CheckStep.ok(HALL, look.hall()), clock(reached.ahead()));
    }
    String detail = ((HallLook.Unreachable) answer).detail();
    return List.of(
        CheckStep.failed(
            HALL,
            new Failure(
                ExitCode.HALL, CheckKinds.HALL_UNREACHABLE, Arg.of(look.hall()), Arg.of(detail))));
  }

  private static CheckStep clock(Optional<Duration> ahead) {
    if (ahead.isEmpty()) {
      return CheckStep.of(CLOCK, CheckStep.Outcome.SKIPPED, CheckKinds.CLOCK_UNTOLD, List.of());
    }
    String seconds = Long.toString(ahead.get().abs().toSeconds());
    if (ahead.get().abs().compareTo(MOST) <= 0) {
      return CheckStep.ok(CLOCK, seconds);
    }
    String ours = ahead.get().isNegative() ? "ahead" : "behind";
    return CheckStep.warning(CLOCK, CheckKinds.CLOCK_SKEWED, ours, seconds);
  }
}
