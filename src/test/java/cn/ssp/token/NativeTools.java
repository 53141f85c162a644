package cn.ssp.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The programs that the tests of drivers need. A build server must have them, a developer's machine
 * may do without.
 */
@NullMarked
public final class NativeTools {
  private NativeTools() {}

  /** Skips the tests where one of these files is missing, and fails on a build server. */
  public static void need(String what, boolean found) {
    if (System.getenv("CI") == null) {
      assumeTrue(found, what + " is missing");
    } else {
      assertThat(found).as(what + " is on the build server").isTrue();
    }
  }

  /** Whether a program is on the PATH. */
  public static boolean has(String program) {
    return Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** Runs a program, which must succeed, and gives what it printed. */
  public static String run(Map<String, String> environment, List<String> command) {
    Run run = attempt(environment, command);
    assertThat(run.exitCode()).as("%s%n%s", command, run.output()).isZero();
    return run.output();
  }

  /** Runs a program that may fail. */
  public static Run attempt(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Run(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a program ended, and what it printed. */
  public record Run(int exitCode, String output) {}
}
