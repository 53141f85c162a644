package cn.ssp.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. picocli itself acts on those for help and version. */
@CommandLine.Command(name = "ssp")
final class SspCommand {
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private @Nullable String lang;

  @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
  private String color = "auto";

  @Option(names = "--as-of", paramLabel = "DATE", scope = ScopeType.INHERIT)
  private @Nullable String asOf;

  @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private @Nullable String config;

  @Option(names = "--employer", paramLabel = "CODE", scope = ScopeType.INHERIT)
  private @Nullable String employer;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  @SuppressWarnings("UnusedVariable")
  private boolean version;

  @Nullable String lang() {
    return lang;
  }

  @Nullable String asOf() {
    return asOf;
  }

  Optional<String> config() {
    return Optional.ofNullable(config);
  }

  Optional<String> employer() {
    return Optional.ofNullable(employer);
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /** Whether to print in colour. */
  boolean colours(Env env) {
    return switch (color) {
      case "always" -> true;
      case "never" -> false;
      case "auto" ->
          env.terminal()
              && env.variable("NO_COLOR").isEmpty()
              && !env.variable("TERM").equals(Optional.of("dumb"));
      default -> throw UsageKinds.badValue("--color", color, "auto, always, never");
    };
  }
}
