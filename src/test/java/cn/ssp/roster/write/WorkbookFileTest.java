package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file on disk: its name, its place, and what it tells about who wrote it. */
@NullMarked
class WorkbookFileTest {
  private final BlankWorkbook blank =
      BlankWorkbook.of(Templates.builtIn().find("base-raise").orElseThrow());

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"a.xlsx,XLSX", "a.XLSX,XLSX", "a.b.xls,XLS", "花名册.Xls,XLS"})
  void writesTheFormatOfItsName(String name, WorkbookFormat format) throws IOException {
    Path file = folder.resolve(name);

    blank.write(file, Existing.KEEP);

    assertThat(file).hasBinaryContent(blank.bytes(format));
    assertThat(files()).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.xlsm", "xlsx", "a.xlsx.bak"})
  void refusesOtherNames(String name) {
    Failure failure = failureOf(folder.resolve(name), Existing.KEEP);

    assertThat(failure.kind()).isSameAs(WriteKinds.OUTPUT_FORMAT);
    assertThat(failure.args()).containsExactly(Arg.of(folder.resolve(name).toString()));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void replacesAFileOnlyWhenTold() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "precious");

    assertThat(failureOf(file, Existing.KEEP).kind()).isSameAs(WriteKinds.OUTPUT_EXISTS);
    assertThat(file).hasContent("precious");

    blank.write(file, Existing.REPLACE);
    assertThat(file).hasBinaryContent(blank.bytes(WorkbookFormat.XLSX));
    assertThat(files()).containsExactly(file);
  }

  @Test
  void neverReplacesAFolder() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("a.xlsx"));

    assertThat(failureOf(inside, Existing.REPLACE).kind()).isSameAs(WriteKinds.OUTPUT_EXISTS);
    assertThat(files()).containsExactly(inside);
  }

  @Test
  void saysThatTheFolderIsMissing() {
    Path file = folder.resolve("nowhere").resolve("a.xlsx");

    Failure failure = failureOf(file, Existing.KEEP);

    assertThat(failure.kind()).isSameAs(WriteKinds.OUTPUT_FAILED);
    assertThat(failure.args()).containsExactly(Arg.of(file.toString()), Arg.of("no-folder"));
  }

  @Test
  void xlsxTellsNeitherWhoMadeItNorWhen() throws IOException {
    Path file = folder.resolve("a.xlsx");
    blank.write(file, Existing.KEEP);

    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
      assertThat(core.getCreator()).isEqualTo("ssp");
      assertThat(core.getLastModifiedByUser()).isEqualTo("ssp");
      assertThat(core.getTitle()).isEqualTo("缴费基数调整（上调）");
      assertThat(core.getCreated().toInstant()).isEqualTo(Instant.parse(Book.CREATED));
      assertThat(core.getModified().toInstant()).isEqualTo(Instant.parse(Book.CREATED));
    }
  }

  @Test
  void entriesOfTheArchiveDoNotTellWhenItWasMade() throws IOException {
    Path file = folder.resolve("a.xlsx");
    blank.write(file, Existing.KEEP);

    try (ZipFile archive = new ZipFile(file.toFile())) {
      assertThat(archive.stream())
          .isNotEmpty()
          .allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(1980, 2, 1, 0, 0)));
    }
  }

  @Test
  void xlsTellsNeitherWhoMadeItNorWhen() throws IOException {
    Path file = folder.resolve("a.xls");
    blank.write(file, Existing.KEEP);

    try (InputStream in = Files.newInputStream(file);
        HSSFWorkbook workbook = new HSSFWorkbook(in)) {
      assertThat(workbook.getInternalWorkbook().getWriteAccess().getUsername()).isEqualTo("ssp");
      assertThat(workbook.getSummaryInformation().getAuthor()).isEqualTo("ssp");
      assertThat(workbook.getSummaryInformation().getTitle()).isEqualTo("缴费基数调整（上调）");
      assertThat(workbook.getSummaryInformation().getCreateDateTime().toInstant())
          .isEqualTo(Instant.parse(Book.CREATED));
    }
  }

  private Failure failureOf(Path file, Existing existing) {
    return catchThrowableOfType(Failure.class, () -> blank.write(file, existing));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
