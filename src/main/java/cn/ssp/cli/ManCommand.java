package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ssp man}: the manual page, for {@code man -l -} or a folder of manual pages. */
@CommandLine.Command(name = "man")
final class ManCommand implements Command {
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  ManCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    session
        .console()
        .print(new ManPage(session.messages(), spec.root().commandLine()).roff(Version.current()));
    return ExitCode.OK;
  }
}
