package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.ledger.BatchFilter;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.Ledgers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that was sent on 2026-11-23, as the ledger keeps it. */
@NullMarked
class VerifyCommandTest {
  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Path file = Path.of("");

  @BeforeEach
  void submit() throws IOException {
    rehearsal = new Rehearsal(folder);
    rehearsal.roster("a.csv", Rehearsal.hire(Rehearsal.WANG_WEI, "王伟", 8600));
    assertThat(rehearsal.ssp("submit", "--yes", "a.csv")).isZero();
    file = folder.resolve("package.zip");
    Ledger ledger =
        Ledgers.open(
            "jdbc:sqlite:ledger.db",
            folder.resolve("demo/data"),
            Clock.systemUTC(),
            Ledgers.PATIENCE);
    try {
      Files.write(file, ledger.declaration(ledger.batches(BatchFilter.all()).get(0).key()).bytes());
    } finally {
      ledger.close();
    }
  }

  @Test
  void saysWhoSignedWhat() {
    assertThat(rehearsal.ssp("verify", "package.zip")).isZero();
    assertThat(rehearsal.out())
        .startsWith("package.zip\n")
        .contains("enrolment, rows 1, for 2026-12", "91320509MA1ACME003", "苏州示例科技有限公司")
        .contains("in force at 2026-11-23 10:00", "who signed says it was at 2026-11-23 10:00")
        .doesNotContain("failed");
    assertThat(rehearsal.err()).isEmpty();
  }

  @Test
  void noticesWhatWasChanged() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("rows.json"), " ", StandardOpenOption.APPEND);
    }
    assertThat(rehearsal.ssp("verify", "package.zip")).isEqualTo(1);
    assertThat(rehearsal.out()).contains("failed", "rows.json was changed");
  }

  /** The manifest alone is signed, and its digests fit the files. */
  @Test
  void noticesAChangedManifest() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath("manifest.json");
      String text = Files.readString(manifest).replace("\"2026-12\"", "\"2026-11\"");
      Files.writeString(manifest, text);
    }
    assertThat(rehearsal.ssp("verify", "--json", "package.zip")).isEqualTo(1);
    JsonNode verified = new JsonMapper().readTree(rehearsal.out()).get(0);
    assertThat(verified.get("outcome").asText()).isEqualTo("failed");
    assertThat(verified.at("/steps/1/rule").asText()).isEqualTo("signature-mismatch");
  }

  /** The certificate of the demonstration ends in 2046. */
  @Test
  void seesTheCertificateAtAnotherTimeWhenAsked() {
    assertThat(rehearsal.ssp("verify", "--as-of", "2050-01-01", "package.zip")).isEqualTo(1);
    assertThat(rehearsal.out()).contains("810");
  }

  @Test
  void believesOnlyTheRootsOfTheConfiguration() {
    assertThat(rehearsal.desk().ssp("verify", "--lang", "en", "package.zip")).isEqualTo(1);
    assertThat(rehearsal.out()).contains("820");
  }

  @Test
  void looksAtTheOthersWhereOneIsNone() throws IOException {
    Files.writeString(folder.resolve("note.txt"), "no package");

    assertThat(rehearsal.ssp("verify", "note.txt", "none.zip", "package.zip")).isEqualTo(3);
    assertThat(rehearsal.out())
        .contains("note.txt\n", "not a zip", "package.zip\n", "over this very manifest");
    assertThat(rehearsal.err()).contains("none.zip does not exist");
  }
}
