package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ssp completion}: a script by which a shell completes what is typed. */
@CommandLine.Command(name = "completion")
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Session session;

  @Parameters(paramLabel = "bash|zsh|fish")
  private String shell = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    if (!SHELLS.contains(shell)) {
      throw UsageKinds.badValue("completion", shell, String.join(", ", SHELLS));
    }
    CommandLine root = spec.root().commandLine();
    if (shell.equals("fish")) {
      session.console().print(new FishCompletion(root).script());
    } else {
      addValues(root);
      // It has zsh load what lets it run a script for bash.
      session.console().print(AutoComplete.bash("ssp", root));
    }
    return ExitCode.OK;
  }

  private static void addValues(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    for (OptionSpec option : List.copyOf(spec.options())) {
      List<String> values = OptionValues.of(option);
      if (!values.isEmpty() && option.scopeType() == ScopeType.LOCAL) {
        spec.remove(option);
        spec.addOption(OptionSpec.builder(option).completionCandidates(values).build());
      }
    }
    command.getSubcommands().values().forEach(CompletionCommand::addValues);
  }
}
