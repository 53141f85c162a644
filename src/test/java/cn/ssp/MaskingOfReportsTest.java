package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for persons in every output: their numbers, their phones and their names. */
@NullMarked
final class MaskingOfReportsTest {
  private static final List<String> FORMATS =
      List.of("text", "json", "ndjson", "sarif", "junit", "github", "html");
  private static final List<String> PERSONAL = List.of("证件号码", "移动电话", "姓名");

  @TempDir Path folder;

  static List<Sample> samples() throws IOException {
    return Sample.all().stream().filter(sample -> !sample.isClean()).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noReportTellsWhoAnyoneIs(Sample sample) throws IOException {
    Set<String> persons = persons(sample.workbook());
    assertThat(persons).hasSizeGreaterThan(5);

    for (String format : FORMATS) {
      for (String lang : List.of("zh", "en")) {
        assertThat(told(sample, "--report", format, "--lang", lang))
            .as(format)
            .doesNotContain(persons);
      }
    }
  }

  /**
   * The number in B6 is shown as a value. GitHub is told no values, but the 18 digits for the 15 of
   * B12 stand in a message.
   */
  @ParameterizedTest
  @CsvSource({
    "text,320722199304319966",
    "json,320722199304319966",
    "ndjson,320722199304319966",
    "sarif,320722199304319966",
    "junit,320722199304319966",
    "html,320722199304319966",
    "github,32082619780315995X",
  })
  void revealShowsThem(String format, String number) throws IOException {
    Sample sample = new Sample("collection-errors.xlsx");

    assertThat(told(sample, "--report", format)).doesNotContain(number);
    assertThat(told(sample, "--report", format, "--reveal")).contains(number);
  }

  /** Everything that a run says: on either stream, and in the summary of the job. */
  private String told(Sample sample, String... options) throws IOException {
    Path summary = folder.resolve("summary");
    Files.deleteIfExists(summary);
    Sample.Run run = sample.validate(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), options);
    return run.out() + run.err() + (Files.exists(summary) ? Files.readString(summary) : "");
  }

  private static Set<String> persons(Path workbook) throws IOException {
    Set<String> persons = new TreeSet<>();
    try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true)) {
      Sheet sheet = book.getSheetAt(0);
      for (Cell heading : sheet.getRow(0)) {
        if (PERSONAL.stream().anyMatch(heading.getStringCellValue()::contains)) {
          for (Row row : sheet) {
            Cell cell = row.getCell(heading.getColumnIndex());
            if (row.getRowNum() > 0 && cell != null && cell.getCellType() == CellType.STRING) {
              persons.add(cell.getStringCellValue());
            }
          }
        }
      }
    }
    persons.removeIf(text -> text.strip().length() < 2);
    return persons;
  }
}
