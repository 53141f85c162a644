package cn.ssp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.write.Existing;
import cn.ssp.roster.write.RosterFile;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged program is told to end while it writes a file. */
@DisabledOnOs(OS.WINDOWS)
@NullMarked
class InterruptIT {
  /** Enough for some seconds of work. */
  private static final int ROWS = 60_000;

  private static final String EARLIER = "what was there before";

  @TempDir private static Path folder;

  @BeforeAll
  static void writeARoster() {
    Template enrolment = Templates.builtIn().find("enrolment").orElseThrow();
    RosterFile.write(
        folder.resolve("roster.xlsx"),
        enrolment,
        rows -> {
          for (int row = 0; row < ROWS; row++) {
            rows.add(Map.of("name", "　张三"));
          }
        },
        Existing.KEEP);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aReportIsThereWholeOrNotAtAll(String signal, int exit) throws Exception {
    Path report = folder.resolve("report.json");
    Files.writeString(report, EARLIER);
    Packaged.Running run =
        new Packaged(folder)
            .start("validate", "--limit", "0", "--report", "ndjson=report.json", "roster.xlsx");
    end(signal, run, name -> name.startsWith(".report.json.") && name.endsWith(".part"));

    Packaged.Result result = run.finish();
    assertThat(result.exit()).isEqualTo(exit);
    assertThat(result.err()).matches("ssp: 已中断：1 份花名册中检查完 0 份，共检查 \\d+ 行；报告文件要么完整写出，要么不写\n");
    assertThat(report).hasContent(EARLIER);
    assertThat(names()).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void aCopyIsThereWholeOrNotAtAll() throws Exception {
    Packaged.Running run = new Packaged(folder).start("fix", "roster.xlsx");
    end("INT", run, name -> name.startsWith(".roster.fixed.xlsx."));

    Packaged.Result result = run.finish();
    assertThat(result.exit()).isEqualTo(130);
    assertThat(result.err()).isEqualTo("ssp: 已中断：副本要么完整，要么没有写出；原文件没有改动\n");
    assertThat(names()).noneMatch(name -> name.startsWith(".")).doesNotContain("roster.fixed.xlsx");
  }

  /** Sends the signal as soon as something is in a draft. */
  private static void end(String signal, Packaged.Running run, Predicate<String> draft)
      throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    while (names().stream().filter(draft).noneMatch(InterruptIT::isBegun)) {
      assertThat(Instant.now()).as("a draft appears").isBefore(deadline);
      assertThat(run.process().isAlive()).as(Files.readString(run.err(), UTF_8)).isTrue();
      Thread.onSpinWait();
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(run.process().pid())).start().waitFor();
  }

  private static boolean isBegun(String name) {
    return folder.resolve(name).toFile().length() > 0;
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
