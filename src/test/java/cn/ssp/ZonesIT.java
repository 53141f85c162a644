package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program on machines of three time zones: its days are those of Asia/Shanghai on all
 * of them. What changes at which second, {@link ZonesTest} says.
 */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class ZonesIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final List<String> ZONES = List.of("UTC", "America/Los_Angeles", "Asia/Shanghai");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** Dates as Excel keeps them, which many programs read as moments of a zone. */
  @ParameterizedTest
  @ValueSource(strings = {"enrolment-errors.xlsx", "removal-errors.xls"})
  void datesInWorkbooks(String sample) throws Exception {
    Path file = ROOT.resolve("samples").resolve(sample);
    List<String> arguments = new ArrayList<>(List.of("validate", "--report", "json"));
    arguments.addAll(List.of("--config", ROOT + "/samples/ssp.json", "--employer", "acme"));
    arguments.addAll(List.of("--lang", "zh", "--as-of", "2026-11-23T10:00", file.toString()));

    JsonNode report = JSON.readTree(sameEverywhere(arguments.toArray(String[]::new)));

    JsonNode expected = JSON.readTree(Path.of(file + ".expected.json").toFile());
    assertThat(report.at("/rosters/0/findings").toPrettyString())
        .isEqualTo(expected.at("/rosters/0/findings").toPrettyString());
  }

  /** The zone that Java was told by hand counts as little as the machine's. */
  @Test
  void theCalendarOfAYear() throws Exception {
    Path output = folder.resolve("output");
    ProcessBuilder machine =
        ssp("America/Los_Angeles", output, "calendar", "--ics", "--as-of", "2027-01-01T00:00");
    machine.environment().put("SSP_JAVA_OPTS", "-Duser.timezone=Pacific/Kiritimati");

    assertThat(finish(machine.start(), output))
        .contains("DTSTART:20261210T160000Z\r\nDTEND:20270106T160000Z\r\n")
        .contains("DTSTART:20271110T160000Z\r\nDTEND:20271206T160000Z\r\n");
  }

  /** What ssp prints, byte by byte the same in every zone; the machines run at once. */
  private String sameEverywhere(String... arguments) throws Exception {
    List<Process> machines = new ArrayList<>();
    for (String zone : ZONES) {
      machines.add(ssp(zone, output(zone), arguments).start());
    }
    List<String> outputs = new ArrayList<>();
    for (int index = 0; index < machines.size(); index++) {
      outputs.add(finish(machines.get(index), output(ZONES.get(index))));
    }
    assertThat(outputs).as("in %s", ZONES).containsOnly(outputs.get(0));
    return outputs.get(0);
  }

  private Path output(String zone) {
    return folder.resolve(zone.replace('/', '-'));
  }

  private ProcessBuilder ssp(String zone, Path output, String... arguments) {
    List<String> command = new ArrayList<>(List.of(ROOT + "/scripts/ssp"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TZ", zone);
    builder.environment().put("SSP_JAVA_OPTS", "-XX:TieredStopAtLevel=1"); // starts faster
    builder.redirectOutput(output.toFile());
    builder.redirectError(folder.resolve("errors").toFile());
    return builder;
  }

  private static String finish(Process process, Path output) throws Exception {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return Files.readString(output, UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
