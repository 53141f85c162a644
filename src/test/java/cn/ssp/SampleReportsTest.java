package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.report.JunitSchema;
import cn.ssp.report.SarifSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Holds the formats for pipelines and browsers to the findings of each sample that were worked out
 * by hand, and one report of each to the letter.
 */
@NullMarked
final class SampleReportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXPECTED = Path.of("src/test/resources/cn/ssp/samples");
  private static final Pattern COMMAND =
      Pattern.compile("::(\\w+) .*title=.*[:：] ?(\\d+)(?: 处)?::.*%0A([a-z0-9-]+)");

  @TempDir Path folder;

  static List<Sample> samples() throws IOException {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sarifHasThem(Sample sample) throws IOException {
    String report = sample.validate(Map.of(), "--report", "sarif").out();

    assertThat(SarifSchema.faults(report)).isEmpty();
    List<String> found = new ArrayList<>();
    for (JsonNode result : JSON.readTree(report).at("/runs/0/results")) {
      String name = result.at("/locations/0/logicalLocations/0/name").asText();
      found.add(
          String.join(
              " ",
              result.at("/locations/0/logicalLocations/0/kind").asText().equals("sheet")
                  ? "sheet"
                  : name.replaceFirst(":.*", ""),
              result.get("level").asText().replace("note", "info"),
              result.get("ruleId").asText()));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(byHand(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void junitHasThem(Sample sample) throws Exception {
    String report = sample.validate(Map.of(), "--report", "junit").out();

    JunitSchema.check(report);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report)));
    Map<String, Integer> found = new TreeMap<>();
    NodeList cases = document.getElementsByTagName("testcase");
    for (int index = 0; index < cases.getLength(); index++) {
      Element each = (Element) cases.item(index);
      count(found, "error " + each.getAttribute("name"), each, "failure");
      count(found, "other " + each.getAttribute("name"), each, "system-out");
    }
    assertThat(found)
        .isEqualTo(counts(sample, severity -> severity.equals("error") ? severity : "other"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void githubCountsThem(Sample sample) throws IOException {
    String report = sample.validate(Map.of(), "--report", "github").out();

    Map<String, Integer> found = new TreeMap<>();
    report
        .lines()
        .forEach(
            line -> {
              Matcher command = COMMAND.matcher(line.replace("%3A", ":"));
              assertThat(command.matches()).as(line).isTrue();
              found.put(
                  command.group(1).replace("notice", "info") + " " + command.group(3),
                  Integer.valueOf(command.group(2)));
            });
    assertThat(found).isEqualTo(counts(sample, severity -> severity));
    assertThat(report.lines().map(line -> "ewn".indexOf(line.charAt(2)))).isSorted();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void htmlHasThem(Sample sample) throws IOException {
    String page = sample.validate(Map.of(), "--report", "html").out();

    String block =
        page.replaceFirst("(?s).*class=\"findings\">", "").replaceFirst("(?s)</script>.*", "");
    List<String> found = new ArrayList<>();
    for (JsonNode finding : JSON.readTree(block).get("findings")) {
      found.add(
          String.join(
              " ",
              SampleFindingsTest.place(finding),
              finding.get("severity").asText(),
              finding.get("rule").asText()));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(byHand(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "junit", "github", "html"})
  void oneIsAsExpected(String format) throws IOException {
    Path summary = folder.resolve("summary");
    Sample sample = new Sample("enrolment-agency-errors.xlsx");
    String report =
        sample
            .validate(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), "--report", format)
            .out();
    if (format.equals("github")) {
      report += "--- summary\n" + Files.readString(summary);
    }

    String told =
        report
            .replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
            .replaceAll("'sha256-[^']*'", "'sha256-'")
            .replaceAll(
                "(\"ssp\",\"version\":\"|<footer>ssp )\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?", "$1VERSION");
    Path expected = EXPECTED.resolve(sample.name() + "." + format);
    Path actual = Path.of("target").resolve(sample.name() + "." + format);
    Files.writeString(actual, told);
    assertThat(told)
        .as("If %s is right, by eye and by the .findings, copy it to %s", actual, expected)
        .isEqualTo(Files.readString(expected));
  }

  private static void count(Map<String, Integer> found, String key, Element from, String name) {
    NodeList listed = from.getElementsByTagName(name);
    if (listed.getLength() > 0) {
      found.put(key, listed.item(0).getTextContent().split("\n").length);
    }
  }

  /** How many there are of a kind, such as {@code error required}. */
  private static Map<String, Integer> counts(Sample sample, UnaryOperator<String> severity)
      throws IOException {
    return byHand(sample).stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                parts -> severity.apply(parts[1]) + " " + parts[2],
                parts -> 1,
                Integer::sum,
                TreeMap::new));
  }

  private static List<String> byHand(Sample sample) throws IOException {
    return SampleFindingsTest.byHand(sample);
  }
}
