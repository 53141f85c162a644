package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the program to the findings of each sample that were worked out by hand, from the rules
 * alone. A line is a place, a severity and a rule: {@code B3 error identity-checksum # why}. The
 * place is a cell, a row or the sheet; lines stand in reading order, and within a cell as the rule
 * book has them.
 */
@NullMarked
final class SampleFindingsTest {
  static List<Sample> samples() throws IOException {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsWhatWasWorkedOutByHand(Sample sample) throws IOException {
    assertThat(sample.findings())
        .as("the findings, to be worked out by hand and never from a report")
        .isRegularFile();

    assertThat(found(sample.validate().out())).isEqualTo(byHand(sample));
  }

  /** What was worked out by hand, without the reasons. */
  static List<String> byHand(Sample sample) throws IOException {
    try (Stream<String> lines = Files.lines(sample.findings())) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static List<String> found(String report) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(report).at("/rosters/0/findings")) {
      lines.add(
          String.join(
              " ", place(finding), finding.get("severity").asText(), finding.get("rule").asText()));
    }
    return lines;
  }

  /** Where a finding of a JSON report is, as the lines worked out by hand have it. */
  static String place(JsonNode finding) {
    return Stream.of("cell", "row")
        .filter(finding::has)
        .findFirst()
        .map(key -> finding.get(key).asText())
        .orElse("sheet");
  }
}
