package cn.ssp.hall;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.time.Duration;
import java.util.Optional;

/** That a call did not come to what it was made for, and what may be done about it. */
public final class HallFailure extends Failure {
  private static final long serialVersionUID = 1L;

  private final Sense sense;
  private final transient Optional<Duration> comeBackIn;

  /** What a failure tells beside its sentence. */
  enum Sense {
    /** The hall has said no, in the words of the protocol, to what it was asked. */
    REFUSAL,
    /** It may be over when the same is asked again. */
    PASSING,
    /** It stays until a person does something; whether the hall did anything is not known. */
    LASTING
  }

  private HallFailure(
      ExitCode exitCode,
      Sense sense,
      Optional<Duration> comeBackIn,
      FindingKind kind,
      Arg... args) {
    super(exitCode, kind, args);
    this.sense = sense;
    this.comeBackIn = comeBackIn;
  }

  /** The hall's own no. */
  static HallFailure refusal(ExitCode exitCode, FindingKind kind, Arg... args) {
    return new HallFailure(exitCode, Sense.REFUSAL, Optional.empty(), kind, args);
  }

  /** One that may be over soon. */
  static HallFailure passing(FindingKind kind, Arg... args) {
    return passing(Optional.empty(), kind, args);
  }

  /** One that may be over at a time that the hall names. */
  static HallFailure passing(Optional<Duration> comeBackIn, FindingKind kind, Arg... args) {
    return new HallFailure(ExitCode.HALL, Sense.PASSING, comeBackIn, kind, args);
  }

  /** One that stays. */
  static HallFailure lasting(FindingKind kind, Arg... args) {
    return new HallFailure(ExitCode.HALL, Sense.LASTING, Optional.empty(), kind, args);
  }

  /** What it tells. */
  Sense sense() {
    return sense;
  }

  /** When the hall wishes to be asked again; empty where it does not say. */
  public Optional<Duration> comeBackIn() {
    return comeBackIn;
  }
}
