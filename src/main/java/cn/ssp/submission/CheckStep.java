package cn.ssp.submission;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of a check of a token, or of a package.
 *
 * @param name what was looked at: {@code hall}, {@code clock}, {@code token}, {@code pin}, {@code
 *     certificate}, {@code chain}, {@code signature}
 * @param outcome how it went
 * @param kind what to tell; empty where it went well, which is told by {@code check.NAME}
 * @param args what the message needs
 */
public record CheckStep(String name, Outcome outcome, Optional<FindingKind> kind, List<Arg> args) {
  /** How a step went. */
  public enum Outcome {
    /** Well. */
    OK,
    /** Well enough to sign, with something to see to. */
    WARNING,
    /** Not; nothing can be signed. */
    FAILED,
    /** It was not looked at. */
    SKIPPED;

    /** The word used in machine formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a check ends by these steps: well, or by what failed, the token before the hall. */
  public static ExitCode exitCode(List<CheckStep> steps) {
    List<CheckStep> failed =
        steps.stream().filter(step -> step.outcome() == Outcome.FAILED).toList();
    if (failed.isEmpty()) {
      return ExitCode.OK;
    }
    return failed.stream().allMatch(step -> step.name().equals(HallSteps.HALL))
        ? ExitCode.HALL
        : ExitCode.TOKEN;
  }

  /** Copies the arguments. */
  public CheckStep {
    args = List.copyOf(args);
  }

  static CheckStep ok(String name, String... args) {
    return new CheckStep(
        name, Outcome.OK, Optional.empty(), List.of(args).stream().map(Arg::of).toList());
  }

  static CheckStep of(String name, Outcome outcome, FindingKind kind, List<Arg> args) {
    return new CheckStep(name, outcome, Optional.of(kind), args);
  }

  static CheckStep warning(String name, FindingKind kind, String... args) {
    return of(name, Outcome.WARNING, kind, List.of(args).stream().map(Arg::of).toList());
  }

  /** A step that failed as an operation would. */
  public static CheckStep failed(String name, Failure failure) {
    return of(name, Outcome.FAILED, failure.kind(), failure.args());
  }
}
