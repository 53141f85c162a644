package cn.ssp.cli;

import static cn.ssp.cli.Rehearsal.LIU_YANG;
import static cn.ssp.cli.Rehearsal.LI_NA;
import static cn.ssp.cli.Rehearsal.WANG_WEI;
import static cn.ssp.cli.Rehearsal.hire;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ssp results} and {@code ssp status} tell what became of batches. */
@NullMarked
class ResultsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void submitTwoRows() {
    rehearsal = new Rehearsal(folder);
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600), hire(LIU_YANG, "刘洋", 6100));
    assertThat(rehearsal.ssp("submit", "--yes", "a.csv")).isZero();
  }

  @Test
  void closesEverythingThatIsOpen() throws IOException {
    assertThat(rehearsal.ssp("results", "--report", "json")).isEqualTo(1);

    JsonNode batch = JSON.readTree(rehearsal.out()).at("/batches/0");
    assertThat(batch.at("/state").asText()).isEqualTo("done");
    assertThat(batch.at("/file").asText()).isEqualTo("a.csv");
    assertThat(batch.at("/findings/0/row").asInt()).isEqualTo(3);
    assertThat(batch.at("/findings/0/value").asText()).isEqualTo("340825********995X");
  }

  @Test
  void hasNothingToDoTwice() {
    rehearsal.ssp("results");

    assertThat(rehearsal.ssp("results")).isZero();
    assertThat(rehearsal.err()).contains("no batch waits for an answer");
  }

  @Test
  void namesABatchByTheBeginningOfItsKey() throws IOException {
    String key = status().at("/0/key").asText();

    assertThat(rehearsal.ssp("results", key.substring(0, 10))).isEqualTo(1);
    assertThat(rehearsal.ssp("results", "0000000000")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("the ledger has no batch 0000000000");
  }

  @Test
  void writesTheRejectedRowsAsARosterToBeCorrected() throws IOException {
    assertThat(rehearsal.ssp("results", "--rejected", "correct.xlsx")).isEqualTo(1);

    Path file = folder.resolve("correct.xlsx");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(rehearsal.ssp("validate", "--report", "json", "correct.xlsx")).isZero();
    assertThat(JSON.readTree(rehearsal.out()).at("/rosters/0/rows").asInt()).isEqualTo(1);
  }

  @Test
  void doesNotWriteOverARoster() throws IOException {
    Files.writeString(folder.resolve("correct.xlsx"), "mine");

    assertThat(rehearsal.ssp("results", "--rejected", "correct.xlsx")).isEqualTo(2);
    assertThat(folder.resolve("correct.xlsx")).hasContent("mine");
    assertThat(rehearsal.out()).as("the report").contains("accepted 1, rejected 1");
  }

  @Test
  void theStatusIsForPeopleAndForPrograms() throws IOException {
    rehearsal.roster("b.csv", hire(LI_NA, "李娜", 7200));
    rehearsal.ssp("submit", "--yes", "--wait", "b.csv");

    rehearsal.ssp("status");
    assertThat(rehearsal.out())
        .contains("acme  2026-12")
        .contains("at the hall  rows 2, accepted 0, rejected 0")
        .contains("done         rows 1, accepted 1, rejected 0")
        .contains("batches 2, open 1");

    assertThat(status().findValuesAsText("state")).containsExactly("submitted", "done");

    rehearsal.ssp("status", "--export");
    assertThat(rehearsal.out().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("employer,settlementMonth,business,state,rows");
  }

  @Test
  void noPersonsDataStandsInTheStatus() {
    rehearsal.ssp("results");
    rehearsal.ssp("status", "--export");
    assertThat(rehearsal.out()).doesNotContain(WANG_WEI, "王伟", LIU_YANG);
    rehearsal.ssp("status", "--json");
    assertThat(rehearsal.out()).doesNotContain(WANG_WEI, "王伟", LIU_YANG);
  }

  private JsonNode status() throws IOException {
    rehearsal.ssp("status", "--json");
    return JSON.readTree(rehearsal.out());
  }
}
