package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.cli.Env;
import cn.ssp.cli.Program;
import cn.ssp.finding.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A workbook of samples/ by its name, and what stands beside it. */
@NullMarked
record Sample(String name) {
  private static final Path FOLDER = Path.of("samples");
  private static final Set<String> NO_SAMPLES = Set.of("README.md", "ssp.json");
  private static final String REPORT = ".expected.json";
  private static final String FINDINGS = ".findings";

  /** What a run of the program left behind. */
  record Run(ExitCode exitCode, String out, String err) {}

  /** One for every name that has a workbook, a report or findings, in order. */
  static List<Sample> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Sample> samples =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !NO_SAMPLES.contains(name))
              .map(name -> without(FINDINGS, without(REPORT, name)))
              .distinct()
              .sorted()
              .map(Sample::new)
              .toList();
      assertThat(samples).isNotEmpty();
      return samples;
    }
  }

  Path workbook() {
    return FOLDER.resolve(name);
  }

  /** The JSON report as it is written, word for word. */
  Path report() {
    return FOLDER.resolve(name + REPORT);
  }

  /** What is wrong with it, worked out by hand from the rules. */
  Path findings() {
    return FOLDER.resolve(name + FINDINGS);
  }

  boolean isClean() {
    return !name.contains("-errors.") && !name.contains("-changed-");
  }

  /** Validates the workbook on the day and for the employer that samples/README.md tells. */
  Run validate() {
    return validate(Map.of(), "--report", "json");
  }

  /** The same with more options, and variables of the environment. */
  Run validate(Map<String, String> variables, String... options) {
    List<String> args =
        List.of(
            "validate",
            "--config",
            FOLDER + "/ssp.json",
            "--employer",
            name.contains("-agency-") ? "agency" : "acme",
            "--lang",
            "zh",
            "--as-of",
            "2026-11-23T10:00",
            FOLDER + "/" + name);
    return run(variables, Stream.concat(args.stream(), Stream.of(options)).toArray(String[]::new));
  }

  /** Runs the program on a day that no report may depend on. */
  static Run run(String... args) {
    return run(Map.of(), args);
  }

  private static Run run(Map<String, String> variables, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Env env =
        new Env(
            InputStream.nullInputStream(),
            out,
            err,
            UTF_8,
            false,
            Clock.fixed(Instant.parse("2031-05-04T03:02:01Z"), ZoneOffset.UTC),
            variables,
            Path.of("").toAbsolutePath(),
            Optional.empty(),
            Optional.empty());
    ExitCode exitCode = new Program(env).run(args);
    return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String without(String ending, String name) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  @Override
  public String toString() {
    return name;
  }
}
