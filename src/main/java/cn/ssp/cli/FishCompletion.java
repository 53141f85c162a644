package cn.ssp.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The script by which fish completes the commands and options of ssp. */
final class FishCompletion {
  private static final String FIRST = "__fish_use_subcommand";

  private final CommandLine root;
  private final StringBuilder script = new StringBuilder();

  FishCompletion(CommandLine root) {
    this.root = root;
  }

  /** One line for each thing that can be typed. */
  String script() {
    script.append("# fish completion for ssp\n");
    options(root, "");
    subcommands(root, FIRST, "");
    return script.toString();
  }

  private void subcommands(CommandLine parent, String condition, String path) {
    for (Map.Entry<String, CommandLine> entry : parent.getSubcommands().entrySet()) {
      CommandLine command = entry.getValue();
      line(condition, "-a " + entry.getKey(), header(command));
      String seen = (path + " " + entry.getKey()).strip();
      String within = "__fish_seen_subcommand_from " + entry.getKey();
      options(command, path.isEmpty() ? within : within + "; and " + seenFrom(path));
      if (!command.getSubcommands().isEmpty()) {
        String others = String.join(" ", command.getSubcommands().keySet());
        subcommands(command, within + "; and not __fish_seen_subcommand_from " + others, seen);
      }
    }
  }

  private static String seenFrom(String path) {
    return "__fish_seen_subcommand_from " + path;
  }

  private void options(CommandLine command, String condition) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.inherited()) {
        continue; // the root has it, for every command
      }
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(name.startsWith("--") ? "-l " : "-s ");
        names.append(name.replaceFirst("^--?", "")).append(' ');
      }
      if (option.arity().max() > 0) {
        names.append("-r ");
      }
      List<String> values = OptionValues.of(option);
      if (!values.isEmpty()) {
        names.append("-f -a '").append(String.join(" ", values)).append("' ");
      }
      line(condition, names.toString().strip(), OptionValues.description(option));
    }
  }

  private void line(String condition, String what, String description) {
    script.append("complete -c ssp ");
    if (!condition.isEmpty()) {
      script.append("-n '").append(condition).append("' ");
    }
    script.append(what);
    script.append(" -d '").append(quoted(description)).append("'\n");
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
