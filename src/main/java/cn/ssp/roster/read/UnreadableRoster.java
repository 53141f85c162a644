package cn.ssp.roster.read;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;

/** A file that cannot be read as a roster. Its kind is one of {@link FileKinds}. */
public final class UnreadableRoster extends Failure {
  private static final long serialVersionUID = 1L;

  /** An unreadable file, with the arguments that the kind's message takes. */
  public UnreadableRoster(FindingKind kind, Arg... args) {
    super(ExitCode.UNREADABLE, kind, args);
  }
}
