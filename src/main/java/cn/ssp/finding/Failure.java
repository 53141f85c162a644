package cn.ssp.finding;

import java.util.List;

/**
 * An expected failure: something the user can mend, said in one sentence from the message bundles.
 * Anything else that is thrown is a defect.
 */
public class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FindingKind kind;
  private final transient List<Arg> args;
  private final ExitCode exitCode;

  /** A failure of a kind, with the arguments that its message takes. */
  public Failure(ExitCode exitCode, FindingKind kind, Arg... args) {
    super(kind.id());
    this.kind = kind;
    this.args = List.of(args);
    this.exitCode = exitCode;
  }

  /** What failed. */
  public FindingKind kind() {
    return kind;
  }

  /** What the message needs. */
  public List<Arg> args() {
    return args;
  }

  /** How the run ends. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
