package cn.ssp.cli;

import static cn.ssp.cli.Rehearsal.LI_NA;
import static cn.ssp.cli.Rehearsal.WANG_WEI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings that are known: contracts that began on 2026-10-12, more than 30 days ago. */
@NullMarked
class BaselineTest {
  private static final String[] CHECK = {"validate", "--fail-on", "warning", "a.csv"};

  @TempDir private Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void writeBaseline() {
    rehearsal = new Rehearsal(folder);
    rehearsal.roster("a.csv", late(WANG_WEI, "王伟"));
    assertThat(rehearsal.ssp(CHECK)).isEqualTo(1);
    assertThat(rehearsal.ssp("validate", "--write-baseline", "known", "a.csv")).isZero();
    assertThat(rehearsal.err()).contains("baseline written: known, warnings 1");
  }

  @Test
  void keepsThemQuiet() {
    assertThat(check()).isZero();
    assertThat(rehearsal.out()).contains("warnings 0").doesNotContain("enrolment-late");
    assertThat(rehearsal.err()).contains("known warnings that were kept quiet: 1");
  }

  @Test
  void anInsertedRowDoesNotWakeThem() {
    rehearsal.roster("a.csv", Rehearsal.hire(LI_NA, "李娜", 7200), late(WANG_WEI, "王伟"));

    assertThat(check()).isZero();
  }

  @Test
  void tellsWhatIsNew() {
    rehearsal.roster("a.csv", late(LI_NA, "李娜"), late(WANG_WEI, "王伟"));

    assertThat(check()).isEqualTo(1);
    assertThat(rehearsal.out()).contains("warnings 1", "warning  I2").doesNotContain("warning  I3");
  }

  /** Known once, it is quiet once. */
  @Test
  void tellsTheSameAgain() {
    rehearsal.roster("a.csv", late(WANG_WEI, "王伟"));
    rehearsal.roster("b.csv", late(WANG_WEI, "王伟"));

    assertThat(
            rehearsal.ssp(
                "validate", "--fail-on", "warning", "--baseline", "known", "a.csv", "b.csv"))
        .isEqualTo(1);
  }

  @Test
  void neverKeepsErrorsQuiet() {
    rehearsal.roster("a.csv", late("320583199005129958", "王伟"));
    assertThat(rehearsal.ssp("validate", "--write-baseline", "known", "a.csv")).isEqualTo(1);

    assertThat(check()).isEqualTo(1);
    assertThat(rehearsal.out()).contains("identity-checksum").doesNotContain("enrolment-late");
  }

  /** Four digits of a digest are shared by one in 65,536: by thousands of a province. */
  @Test
  void holdsNothingOfAPerson() throws IOException {
    assertThat(Files.readString(folder.resolve("known")))
        .matches(
            """
            # ssp baseline 1: warnings that are known
            salt [0-9a-f]{32}
            enrolment-late contractStart [0-9a-f]{4}
            """);
  }

  @Test
  void saysWhatIsNoBaseline() throws IOException {
    assertThat(rehearsal.ssp("validate", "--baseline", "none", "a.csv")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("there is no baseline none", "--write-baseline none");

    Files.writeString(folder.resolve("known"), "salt\n");
    assertThat(check()).isEqualTo(2);
    assertThat(rehearsal.err()).contains("known is no baseline");
  }

  private int check() {
    return rehearsal.ssp("validate", "--fail-on", "warning", "--baseline", "known", "a.csv");
  }

  private static String late(String number, String name) {
    return Rehearsal.hire(number, name, 8600).replace("2026-12-01", "2026-10-12");
  }
}
