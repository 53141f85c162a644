package cn.ssp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the configuration is: the file of {@code --config}, else of {@code $SSP_CONFIG}, else
 * {@code ssp.json} in the working folder, else in the user's own folder for configurations.
 */
final class ConfigurationPlace {
  private static final String NAME = "ssp.json";

  private ConfigurationPlace() {}

  /** The first there is, or that was asked for, which must then be there; empty for none. */
  static Optional<Path> find(Env env, Optional<String> option) {
    return option
        .or(() -> env.variable("SSP_CONFIG"))
        .map(env::file)
        .or(() -> existing(env.folder().resolve(NAME)))
        .or(() -> ofUser(env).flatMap(folder -> existing(folder.resolve("ssp").resolve(NAME))));
  }

  /** The folder of the XDG Base Directory Specification. */
  private static Optional<Path> ofUser(Env env) {
    return env.variable("XDG_CONFIG_HOME")
        .map(env::file)
        .or(() -> env.variable("HOME").map(home -> env.file(home).resolve(".config")));
  }

  private static Optional<Path> existing(Path file) {
    return Optional.of(file).filter(Files::exists);
  }
}
