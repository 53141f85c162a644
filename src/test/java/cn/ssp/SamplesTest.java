package cn.ssp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.FindingKind;
import cn.ssp.rule.RuleBook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  /** What no sample can show, and why. */
  private static final Map<String, String> NOT_SHOWN =
      Map.of(
          "too-many-rows", "the limit of the bundled templates is that of the worksheet itself",
          "same-person-two-rosters", "it takes two samples in one run: showAPersonInTwoOfThem");

  private static final String REWRITE =
      "If the new report is right, and SampleFindingsTest says so too: scripts/samples --expected"
          + " rewrites all expected reports; read the difference before committing it.";

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Sample> samples() throws IOException {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reportsWhatIsExpected(Sample sample) throws IOException {
    assertThat(sample.workbook()).as("the workbook").isRegularFile();
    assertThat(sample.report()).as("the expected report. " + REWRITE).isRegularFile();

    Sample.Run run = sample.validate();

    JsonNode expected = withoutVersion(Files.readString(sample.report()));
    assertThat(withoutVersion(run.out()).toPrettyString())
        .as(REWRITE)
        .isEqualTo(expected.toPrettyString());
    int errors = expected.at("/summary/errors").intValue();
    assertThat(run.exitCode()).isEqualTo(errors == 0 ? ExitCode.OK : ExitCode.FINDINGS);
    assertThat(errors == 0).as("called clean").isEqualTo(sample.isClean());
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsNothingInCleanOnesButBackpay(Sample sample) throws IOException {
    if (sample.isClean()) {
      assertThat(rulesFoundIn(sample)).isSubsetOf("backpay");
    }
  }

  @Test
  void showTheFindingsOfEveryRule() throws IOException {
    TreeSet<String> rules = new TreeSet<>();
    for (Sample sample : samples()) {
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
    Sample.Run run =
        Sample.run(
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

    assertThat(JSON.readTree(run.out()).at("/rosters/2/findings"))
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

    assertThat(namesIn(made)).isEqualTo(samples().stream().map(Sample::name).toList());
    for (Sample sample : samples()) {
      assertThat(contentOf(sample.workbook()))
          .as(sample.workbook() + " is out of date: scripts/samples makes it again")
          .isEqualTo(contentOf(made.resolve(sample.name())));
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

  private static List<String> rulesFoundIn(Sample sample) throws IOException {
    return JSON.readTree(Files.readString(sample.report()))
        .at("/rosters/0/findings")
        .findValuesAsText("rule");
  }

  private static JsonNode withoutVersion(String report) throws IOException {
    JsonNode tree = JSON.readTree(report);
    ((ObjectNode) tree.get("tool")).remove("version");
    return tree;
  }
}
