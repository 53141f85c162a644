package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/**
 * The packaged program, started by {@code scripts/ssp} with the JDK that runs the tests, in a
 * folder of its own where it also keeps what it remembers. It speaks Chinese there, and it is
 * 2026-11-23 10:00, as for the tests in process.
 */
@NullMarked
final class Packaged {
  private static final Path LAUNCHER = Path.of("scripts/ssp").toAbsolutePath();

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  Packaged(Path folder) {
    this.folder = folder;
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("SSP_JAVA_OPTS", "-XX:TieredStopAtLevel=1"); // starts faster
  }

  /** Sets a variable of its environment. */
  Packaged with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs it to its end. */
  Result run(String... arguments) {
    return start(arguments).finish();
  }

  /** Starts it. */
  Running start(String... arguments) {
    return start(file("out"), arguments);
  }

  /** Starts it with its standard output going somewhere. */
  Running start(Path out, String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of("--lang", "zh", "--as-of", "2026-11-23T10:00"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("SSP_PIN");
    builder.environment().putAll(environment);
    Path err = file("err");
    try {
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      return new Running(process, out, err);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path file(String name) {
    try {
      return Files.createTempFile(folder, name, null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A run that has begun. */
  record Running(Process process, Path out, Path err) {
    /** Waits for its end. */
    Result finish() {
      try {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ssp comes to an end").isTrue();
        return new Result(
            process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /** How a run ended, and what it printed. */
  record Result(int exit, String out, String err) {}
}
