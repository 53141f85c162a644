package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.write.WriteKinds;
import java.io.IOException;

/** What becomes of a run whose standard output takes no more. */
final class StandardOutput {
  /** How every system's library says that the reader has gone, as {@code head} does. */
  private static final String READER_HAS_GONE = "Broken pipe";

  private StandardOutput() {}

  static Failure failed(IOException e) {
    return READER_HAS_GONE.equals(e.getMessage()) ? new ReaderHasGone() : full();
  }

  private static Failure full() {
    return new Failure(
        ExitCode.USAGE, WriteKinds.OUTPUT_FAILED, Arg.of("stdout"), Arg.of("device"));
  }

  /** Nobody reads on, which is no news to whoever arranged it: the run ends without a word. */
  static final class ReaderHasGone extends Failure {
    private static final long serialVersionUID = 1L;

    private ReaderHasGone() {
      super(ExitCode.USAGE, WriteKinds.OUTPUT_FAILED, Arg.of("stdout"), Arg.of("device"));
    }
  }
}
