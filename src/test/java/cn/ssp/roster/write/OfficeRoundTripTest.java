package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.ssp.cli.Desk;
import cn.ssp.roster.Edits;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is left of the blank workbooks when an office suite opens and saves them, in either format.
 * Needs LibreOffice; a build server must have it, a developer's machine may do without.
 */
@NullMarked
@Tag("office")
class OfficeRoundTripTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void needsAnOffice() {
    boolean found =
        Optional.ofNullable(System.getenv("PATH")).stream()
            .flatMap(path -> List.of(path.split(File.pathSeparator, -1)).stream())
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "soffice")));
    if (System.getenv("CI") == null) {
      assumeTrue(found, "no soffice on the PATH");
    } else {
      assertThat(found).as("soffice is on the PATH of the build server").isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"XLSX,xlsx", "XLSX,xls", "XLS,xlsx", "XLS,xls"})
  void keepsWhatMatters(WorkbookFormat from, String to) throws Exception {
    List<Template> templates = Templates.builtIn().all();
    Path saved = convert(templates, from, to);
    for (Template template : templates) {
      Path file = saved.resolve(template.code() + "." + to);
      try (InputStream in = Files.newInputStream(file);
          Workbook workbook = WorkbookFactory.create(in)) {
        verify(template, workbook);
      }
      verifyFindings(template, saved, file.getFileName().toString());
    }
  }

  /** A copy with edits opens, and is saved with the same cells. */
  @ParameterizedTest
  @CsvSource({"samples/collection-errors.xlsx", "samples/removal-errors.xls"})
  void opensACopyWithEdits(Path original) throws Exception {
    String name = original.getFileName().toString();
    Path copies = Files.createDirectories(folder.resolve("copies"));
    Edits edits = new Edits();
    edits.set(4, 2, "王芳");
    edits.remove(3);
    try (Workbook workbook = WorkbookFactory.create(original.toFile(), null, true)) {
      new WorkbookCopy(
              original, new cn.ssp.roster.read.Sheet(0, workbook.getSheetName(0), false), edits)
          .write(copies.resolve(name), Existing.KEEP);
    }

    Path saved = folder.resolve("saved-copies");
    run(convertTo(name.substring(name.lastIndexOf('.') + 1), saved), copies.resolve(name));

    try (Workbook copy = WorkbookFactory.create(copies.resolve(name).toFile(), null, true);
        Workbook office = WorkbookFactory.create(saved.resolve(name).toFile(), null, true)) {
      assertThat(texts(office)).isEqualTo(texts(copy)).contains("王芳");
    }
  }

  /** A marked copy opens without repair: its list, its cells and its comments are all there. */
  @ParameterizedTest
  @CsvSource({
    "samples/enrolment-errors.xlsx, enrolment-errors.xlsx",
    "samples/removal-errors.xls,    removal-errors.xls",
    "samples/enrolment-clean.csv,   enrolment-clean.csv.xlsx"
  })
  void opensAMarkedCopy(Path original, String name) throws Exception {
    Path desk = Files.createDirectories(folder.resolve("marked"));
    Path roster = desk.resolve(original.getFileName());
    Files.copy(original, roster);
    new Desk(desk).ssp("validate", "--report", "workbook=out", roster.getFileName().toString());

    Path saved = folder.resolve("saved-marked");
    Path copy = desk.resolve("out").resolve(name);
    run(convertTo(name.substring(name.lastIndexOf('.') + 1), saved), copy);

    try (Workbook marked = WorkbookFactory.create(copy.toFile(), null, true);
        Workbook office = WorkbookFactory.create(saved.resolve(name).toFile(), null, true)) {
      assertThat(office.getNumberOfSheets()).isEqualTo(marked.getNumberOfSheets());
      assertThat(texts(office)).isEqualTo(texts(marked)).contains("规则");
      assertThat(office.getSheetAt(1).getCellComments().keySet())
          .isEqualTo(marked.getSheetAt(1).getCellComments().keySet());
    }
  }

  private static List<String> texts(Workbook workbook) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<String> texts = new ArrayList<>();
    for (Row row : workbook.getSheetAt(0)) {
      for (Cell cell : row) {
        String text = formatter.formatCellValue(cell);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static void verify(Template template, Workbook workbook) {
    assertThat(workbook.getSheetName(0)).isEqualTo(template.title());
    assertThat(workbook.getSheetName(1)).isEqualTo("填写说明");
    Sheet sheet = workbook.getSheetAt(0);
    Row headings = sheet.getRow(0);
    for (Column column : template.columns()) {
      int index = template.indexOf(column.key());
      assertThat(headings.getCell(index).getStringCellValue()).isEqualTo(column.headingCell());
      assertThat(headings.getCell(index).getCellComment()).isNotNull();
      assertThat(ExpectedFormat.in(sheet.getColumnStyle(index)))
          .isEqualTo(ExpectedFormat.of(column.type()));
    }
    assertThat(filledRows(sheet)).isEqualTo(1 + template.defaultRows());
    assertThat(sheet.getDataValidations().stream().map(rule -> Choices.of(workbook, rule)))
        .containsExactlyInAnyOrderElementsOf(
            template.columns().stream()
                .filter(column -> column.type() instanceof ColumnType.Coded)
                .map(Choices::of)
                .toList());
  }

  /** Nothing is wrong with it but the rows that it ships with and that nobody has filled in. */
  private static void verifyFindings(Template template, Path folder, String file) {
    Desk desk = new Desk(folder);
    int code = desk.ssp("validate", "--report", "ndjson", file);
    assertThat(code).as(desk.out()).isEqualTo(template.defaultRows() > 0 ? 1 : 0);
    assertThat(desk.out().lines()).hasSize(template.defaultRows() + 1);
    assertThat(desk.out().lines().limit(template.defaultRows()))
        .allMatch(line -> line.contains("\"rule\":\"unfilled-row\""));
  }

  private static int filledRows(Sheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    int filled = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (!formatter.formatCellValue(cell).isEmpty()) {
          filled++;
          break;
        }
      }
    }
    return filled;
  }

  private static Path convert(List<Template> templates, WorkbookFormat from, String to)
      throws IOException, InterruptedException {
    Path written = Files.createDirectories(folder.resolve("written-" + from + "-" + to));
    Path saved = folder.resolve("saved-" + from + "-" + to);
    List<Path> files = new ArrayList<>();
    for (Template template : templates) {
      Path file = written.resolve(template.code() + "." + from.name().toLowerCase(Locale.ROOT));
      BlankWorkbook.of(template).write(file, Existing.KEEP);
      files.add(file);
    }
    run(convertTo(to, saved), files.toArray(Path[]::new));
    return saved;
  }

  private static List<String> convertTo(String format, Path saved) {
    return new ArrayList<>(
        List.of(
            "soffice",
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            format,
            "--outdir",
            saved.toString()));
  }

  private static void run(List<String> command, Path... files)
      throws IOException, InterruptedException {
    for (Path file : files) {
      command.add(file.toString());
    }
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).isZero();
  }
}
