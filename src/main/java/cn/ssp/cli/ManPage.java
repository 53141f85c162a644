package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.text.Messages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of all commands, in the language of man(7), made from what {@code --help} says.
 */
final class ManPage {
  private final Messages messages;
  private final CommandLine root;
  private final StringBuilder roff = new StringBuilder();

  ManPage(Messages messages, CommandLine root) {
    this.messages = messages;
    this.root = root;
  }

  /**
   * The page, of a version of ssp. It bears no date, so that it is the same wherever it is made.
   */
  String roff(String version) {
    macro(".TH SSP 1 \"\" \"ssp " + version + "\"");
    section("name");
    text("ssp - " + header(root));
    section("synopsis");
    macro(".B ssp");
    text(messages.get("man.command") + " [" + messages.get("man.options") + "]");
    section("options");
    arguments(root);
    section("commands");
    commands(root, "ssp");
    section("exit");
    Arrays.stream(ExitCode.values())
        .sorted(Comparator.comparingInt(ExitCode::code))
        .forEach(this::exitCode);
    section("files");
    item("ssp.json", messages.get("man.files.configuration"));
    return roff.toString();
  }

  private void commands(CommandLine parent, String path) {
    for (Map.Entry<String, CommandLine> entry : parent.getSubcommands().entrySet()) {
      CommandLine command = entry.getValue();
      boolean isAlias = !command.getCommandName().equals(entry.getKey());
      if (!isAlias) {
        String name = path + " " + entry.getKey();
        macro(".SS " + escaped(name + parameters(command)));
        text(header(command));
        arguments(command);
        examples(command);
        commands(command, name);
      }
    }
  }

  private static String parameters(CommandLine command) {
    StringBuilder parameters = new StringBuilder();
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      parameters.append(' ').append(parameter.paramLabel());
    }
    return parameters.toString();
  }

  private void arguments(CommandLine command) {
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      item(parameter.paramLabel(), description(parameter));
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.inherited()) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        item(String.join(", ", option.names()) + value, description(option));
      }
    }
  }

  private void examples(CommandLine command) {
    for (String line : command.getCommandSpec().usageMessage().footer()) {
      macro(".PP");
      macro(".EX");
      text(line.strip());
      macro(".EE");
    }
  }

  private void exitCode(ExitCode exit) {
    item(
        Integer.toString(exit.code()),
        messages.get("man.exit." + exit.name().toLowerCase(Locale.ROOT)));
  }

  private void section(String key) {
    macro(".SH " + escaped(messages.get("man.section." + key)));
  }

  private void item(String name, String text) {
    macro(".TP");
    macro(".B " + escaped(name));
    text(text);
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }

  private static String description(ArgSpec argument) {
    return String.join(" ", List.of(argument.description()));
  }

  private void text(String text) {
    String escaped = escaped(text);
    boolean isLikeAMacro = escaped.startsWith(".") || escaped.startsWith("'");
    roff.append(isLikeAMacro ? "\\&" : "").append(escaped).append('\n');
  }

  private void macro(String line) {
    roff.append(line).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
