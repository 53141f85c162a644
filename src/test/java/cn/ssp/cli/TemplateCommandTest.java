package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCommandTest {
  @TempDir private Path folder;

  @Test
  void listsAllEight() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("template", "list")).isZero();
    assertThat(desk.out().lines()).hasSize(8);
    assertThat(desk.out()).contains("enrolment        用人单位用工参保登记          17 列");
  }

  @Test
  void showsTheColumns() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("template", "show", "removal")).isZero();
    assertThat(desk.out()).contains("B  *证件号码  idNumber").contains("E  *停保日期");
  }

  @ParameterizedTest
  @CsvSource({
    "collection, xlsx, 7", "collection, xls, 7", "enrolment, xlsx, 0", "enrolment, xls, 0",
    "removal, xlsx, 0", "removal, xls, 0", "rollback, xlsx, 0", "preregistration, xls, 0",
    "transfer, xlsx, 0", "base-raise, xls, 0", "retirement, xlsx, 0"
  })
  void aBlankWorkbookHasNothingWrongButTheRowsToFillIn(String code, String extension, int rows) {
    Desk desk = new Desk(folder);
    String file = code + "." + extension;

    assertThat(desk.ssp("template", "new", code, "-o", file)).isZero();
    assertThat(desk.ssp("validate", "--report", "ndjson", file)).isEqualTo(rows > 0 ? 1 : 0);
    assertThat(desk.out().lines().filter(line -> line.contains("\"unfilled-row\""))).hasSize(rows);
    assertThat(desk.out().lines()).hasSize(rows + 1);
  }

  @Test
  void asManyRowsAsAsked() {
    Desk desk = new Desk(folder);

    desk.ssp("template", "new", "collection", "--rows", "3");
    desk.ssp("validate", "--report", "ndjson", "collection.xlsx");
    assertThat(desk.out().lines()).hasSize(4);
  }

  @Test
  void neverOverwritesUnlessForced() throws IOException {
    Desk desk = new Desk(folder);
    Path file = folder.resolve("mine.xlsx");
    Files.writeString(file, "mine");

    assertThat(desk.ssp("template", "new", "removal", "-o", "mine.xlsx")).isEqualTo(2);
    assertThat(file).hasContent("mine");
    assertThat(desk.err()).contains("--force");
    assertThat(desk.ssp("template", "new", "removal", "-o", "mine.xlsx", "--force")).isZero();
    assertThat(desk.ssp("validate", "mine.xlsx")).isZero();
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("template", "new", "removal", "-o", "mine.pdf")).isEqualTo(2);
    assertThat(desk.err()).contains(".xlsx").contains(".xls");
  }
}
