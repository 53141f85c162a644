package cn.ssp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.cli.Env;
import cn.ssp.cli.Program;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.FindingKind;
import cn.ssp.rule.RuleBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbooks of samples/, and what they show. */
@NullMarked
final class SamplesTest {
  private static final Path FOLDER = Path.of("samples");
  private static final Set<String> NO_SAMPLES = Set.of("README.md", "ssp.json");
  private static final String EXPECTED = ".expected.json";
  private static final String FINDINGS = ".findings";

  /** What no sample can show, and why. */
  private static final Map<String, String> NOT_SHOWN =
      Map.of(
          "too-many-rows", "the limit of the bundled templates is that of the worksheet itself",
          "same-person-two-rosters", "it takes two samples in one run: showAPersonInTwoOfThem");

  private static final String REWRITE =
      "If the new report is right, by the rules and not only by the program: scripts/samples"
          + " --expected rewrites all expected reports; read the difference before committing it.";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every name that has a workbook, an expected report or both. */
  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> samples =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !NO_SAMPLES.contains(name) && !name.endsWith(FINDINGS))
              .map(name -> name.endsWith(EXPECTED) ? workbookOf(name) : name)
              .distinct()
              .sorted()
              .toList();
      assertThat(samples).isNotEmpty();
      return samples;
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reportsWhatIsExpected(String sample) throws IOException {
    assertThat(FOLDER.resolve(sample)).as("the workbook").isRegularFile();
    assertThat(expectedFile(sample)).as("the expected report. " + REWRITE).isRegularFile();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    ExitCode exitCode =
        new Program(env(out, err))
            .run(
                "validate",
                "--config",
                FOLDER + "/ssp.json",
                "--employer",
                sample.contains("-agency-") ? "agency" : "acme",
                "--report",
                "json",
                "--lang",
                "zh",
                "--as-of",
                "2026-11-23T10:00",
                FOLDER + "/" + sample);

    JsonNode expected = withoutVersion(Files.readAllBytes(expectedFile(sample)));
    assertThat(withoutVersion(out.toByteArray()).toPrettyString())
        .as(REWRITE)
        .isEqualTo(expected.toPrettyString());
    int errors = expected.at("/summary/errors").intValue();
    assertThat(exitCode).isEqualTo(errors == 0 ? ExitCode.OK : ExitCode.FINDINGS);
    assertThat(errors == 0).as("called clean").isEqualTo(sample.contains("-clean."));
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsNothingInCleanOnesButBackpay(String sample) throws IOException {
    if (sample.contains("-clean.")) {
      assertThat(rulesFoundIn(sample)).isSubsetOf("backpay");
    }
  }

  @Test
  void showTheFindingsOfEveryRule() throws IOException {
    TreeSet<String> rules = new TreeSet<>();
    for (String sample : samples()) {
      rules.addAll(rulesFoundIn(sample));
    }
    rules.addAll(NOT_SHOWN.keySet());

    assertThat(rules)
        .as("a rule without a sample: put a mistake into scripts/Samples.java that shows it")
        .containsExactlyInAnyOrderElementsOf(
            RuleBook.kinds().stream().map(FindingKind::id).toList());
  }

  /** Both rosters have 王伟 in row 2. */
  @Test
  void showAPersonInTwoOfThem() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Program(env(out, new ByteArrayOutputStream()))
        .run(
            "validate",
            "--report",
            "json",
            "--lang",
            "en",
            "--as-of",
            "2026-11-23T10:00",
            "samples/enrolment-clean.xlsx",
            "samples/removal-clean.xls",
            "samples/removal-errors.xls");

    assertThat(JSON.readTree(out.toByteArray()).at("/rosters/2/findings"))
        .filteredOn(finding -> finding.get("rule").asText().equals("same-person-two-rosters"))
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.get("cell").asText()).isEqualTo("B2");
              assertThat(finding.get("message").asText())
                  .contains("samples/enrolment-clean.xlsx", "row 2");
            });
  }

  /** The program is compiled here as it is a script, which no build compiles. */
  @Test
  void areWhatTheDefinitionsMake(@TempDir Path classes, @TempDir Path made) throws Exception {
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-Xlint:all,-processing,-classfile",
                "-Werror",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                "scripts/Samples.java");
    assertThat(compiled).as(complaints.toString(UTF_8)).isZero();

    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, SamplesTest.class.getClassLoader())) {
      loader
          .loadClass("Samples")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {"--into", made.toString()});
    }

    assertThat(namesIn(made)).isEqualTo(samples());
    for (String sample : samples()) {
      assertThat(contentOf(FOLDER.resolve(sample)))
          .as("samples/" + sample + " is out of date: scripts/samples makes it again")
          .isEqualTo(contentOf(made.resolve(sample)));
    }
  }

  /** The parts of a file, as how tightly they are packed is up to the machine's zlib. */
  private static Map<String, String> contentOf(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName() + " of " + part.getTimeLocal(), text(zip.readAllBytes()));
      }
    }
    return parts.isEmpty() ? Map.of("", text(bytes)) : parts;
  }

  /** Each byte as the character of that number, which compares as bytes do and can be read. */
  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> rulesFoundIn(String sample) throws IOException {
    return JSON.readTree(Files.readAllBytes(expectedFile(sample)))
        .at("/rosters/0/findings")
        .findValuesAsText("rule");
  }

  private static JsonNode withoutVersion(byte[] report) throws IOException {
    JsonNode tree = JSON.readTree(report);
    ((ObjectNode) tree.get("tool")).remove("version");
    return tree;
  }

  private static Path expectedFile(String sample) {
    return FOLDER.resolve(sample + EXPECTED);
  }

  private static String workbookOf(String expectedName) {
    return expectedName.substring(0, expectedName.length() - EXPECTED.length());
  }

  private static Env env(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Instant anotherDay = Instant.parse("2031-05-04T03:02:01Z");
    return new Env(
        InputStream.nullInputStream(),
        out,
        err,
        UTF_8,
        false,
        Clock.fixed(anotherDay, ZoneOffset.UTC),
        Map.of(),
        Path.of("").toAbsolutePath(),
        Optional.empty());
  }
}
