package cn.ssp.cli;

import static cn.ssp.cli.Rehearsal.LIU_YANG;
import static cn.ssp.cli.Rehearsal.LI_NA;
import static cn.ssp.cli.Rehearsal.WANG_WEI;
import static cn.ssp.cli.Rehearsal.hire;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --report workbook=DIR}, seen as a user does: in the folder, and in the copies. */
@NullMarked
class MarkedCopiesTest {
  @TempDir private Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void sitDown() {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void copiesEachRosterUnderItsName() throws IOException {
    rehearsal.roster("in/acme/a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.roster("in/agency/a.csv", hire(LI_NA, "李 娜", 7200));

    rehearsal.ssp("validate", "--report", "workbook=out", "in");

    assertThat(rehearsal.out()).isEmpty();
    assertThat(rehearsal.err())
        .contains("marked copy: out/in/acme/a.csv.xlsx", "marked copy: out/in/agency/a.csv.xlsx");
    assertThat(comments("out/in/agency/a.csv.xlsx")).containsKey("C2");
    assertThat(comments("out/in/acme/a.csv.xlsx")).doesNotContainKey("C2");
  }

  /** What the copy of a file of elsewhere is called must not lead out of the folder. */
  @Test
  void staysInItsFolder() throws IOException {
    rehearsal.roster("one/a.csv", hire(WANG_WEI, "王伟", 8600));
    rehearsal.roster("two/a.csv", hire(LI_NA, "李娜", 7200));
    String one = folder.resolve("one/a.csv").toString();
    String two = folder.resolve("two/a.csv").toString();

    rehearsal.ssp("validate", "--report", "workbook=out", one, two);

    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.csv.xlsx", "2-a.csv.xlsx");
    }
  }

  /** The copy is the user's own data; other reports of the same run mask it. */
  @Test
  void isWhole() throws IOException {
    rehearsal.roster("a.csv", hire("320583199005129958", "王伟", 8600));

    rehearsal.ssp("validate", "--report", "text", "--report", "workbook=out", "a.csv");

    assertThat(rehearsal.out()).contains("320583********9958").doesNotContain("320583199005129958");
    assertThat(cell("out/a.csv.xlsx", 0, 1, 3)).isEqualTo("320583199005129958");
    assertThat(cell("out/a.csv.xlsx", 0, 1, 6)).isEqualTo("identity-checksum");
  }

  @Test
  void refusesWhatWouldTakeTheRostersPlace() throws IOException {
    Path roster = folder.resolve("a.xlsx");
    Files.copy(Path.of("samples/enrolment-errors.xlsx"), roster);
    byte[] before = Files.readAllBytes(roster);

    assertThat(rehearsal.ssp("validate", "--report", "workbook=.", "a.xlsx")).isEqualTo(2);
    assertThat(rehearsal.err()).contains("must not take the place of a roster");
    assertThat(Files.readAllBytes(roster)).isEqualTo(before);
    assertThat(rehearsal.ssp("validate", "--template", "enrolment", "--report", "workbook=o", "-"))
        .isEqualTo(2);
    assertThat(rehearsal.err()).contains("standard input cannot be marked");
    assertThat(rehearsal.ssp("validate", "--report", "workbook", "a.xlsx")).isEqualTo(2);
  }

  /** A warning of ssp's own and the hall's answer stand side by side. */
  @Test
  void bringsTheAnswersOfTheHallBesideTheRows() throws IOException {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600), hire(LIU_YANG, "刘洋", 6100));

    rehearsal.ssp("submit", "--yes", "--wait", "--report", "workbook=out", "a.csv");

    assertThat(comments("out/a.csv.xlsx").get("B3")).contains("未获取到人员基本信息", "hall-not-collected");
    assertThat(comments("out/a.csv.xlsx")).doesNotContainKey("B2");
  }

  /** It was sorted and added to since; the row of one who was taken out is in the list alone. */
  @Test
  void findsTheRowsWhereTheyAreNow() throws IOException {
    rehearsal.roster("a.csv", hire(WANG_WEI, "王伟", 8600), hire(LIU_YANG, "刘洋", 6100));
    rehearsal.ssp("submit", "--yes", "a.csv");
    rehearsal.roster(
        "a.csv",
        hire(LI_NA, "李娜", 7200),
        hire(WANG_WEI, "王伟", 8600),
        hire(LI_NA, "李娜", 7200),
        hire(LIU_YANG, "刘洋", 6100));

    rehearsal.ssp("results", "--report", "workbook=out");

    assertThat(comments("out/a.csv.xlsx")).containsOnlyKeys("B5");

    rehearsal.roster("a.csv", hire(LI_NA, "李娜", 7200));
    rehearsal.ssp("results", "--report", "workbook=later", "20261123-000001");
    assertThat(comments("later/a.csv.xlsx")).isEmpty();
    assertThat(cell("later/a.csv.xlsx", 0, 1, 6)).isEqualTo("hall-not-collected");
  }

  @Test
  void saysWhereARosterIsGone() throws IOException {
    rehearsal.roster("a.csv", hire(LIU_YANG, "刘洋", 6100));
    rehearsal.ssp("submit", "--yes", "a.csv");
    Files.delete(folder.resolve("a.csv"));

    assertThat(rehearsal.ssp("results", "--report", "text", "--report", "workbook=out"))
        .isEqualTo(1);
    assertThat(rehearsal.err()).contains("no marked copy of a.csv");
    assertThat(rehearsal.out()).contains("hall-not-collected");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** The comments of the roster's sheet, by the names of their cells. */
  private Map<String, String> comments(String file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(file).toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(1);
      return sheet.getCellComments().entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().formatAsString(),
                  entry -> entry.getValue().getString().getString()));
    }
  }

  private String cell(String file, int sheet, int row, int column) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(file).toFile(), null, true)) {
      return workbook.getSheetAt(sheet).getRow(row).getCell(column).getStringCellValue();
    }
  }
}
