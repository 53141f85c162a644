package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.finding.Failure;
import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import cn.ssp.roster.CellName;
import cn.ssp.roster.Mark;
import cn.ssp.roster.MarkList;
import cn.ssp.roster.MarkList.Column;
import cn.ssp.roster.MarkList.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class MarkedWorkbookTest {
  private static final MarkList LIST =
      new MarkList(
          "检查结果",
          List.of(
              new Column("级别", 8, Use.SEVERITY),
              new Column("单元格", 9, Use.LINK),
              new Column("问题", 50, Use.TEXT)),
          "太多，没有批注");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"samples/collection-errors.xlsx, 人员基础信息采集", "samples/removal-errors.xls, 11月退工名单"})
  void marksCellsAndKeepsTheRest(Path original, String sheet) throws IOException {
    Path copy =
        marked(
            original, sheet, cell(sheet, 3, 1, Severity.ERROR), cell(sheet, 5, 2, Severity.INFO));

    try (Workbook before = open(original);
        Workbook after = open(copy)) {
      Sheet kept = after.getSheet(sheet);
      assertThat(after.getSheetIndex(kept)).isEqualTo(before.getSheetIndex(sheet) + 1);
      assertThat(texts(kept)).isEqualTo(texts(before.getSheet(sheet)));
      assertThat(kept.getDataValidations())
          .hasSameSizeAs(before.getSheet(sheet).getDataValidations());
      assertThat(kept.getColumnWidth(1)).isEqualTo(before.getSheet(sheet).getColumnWidth(1));

      Cell bad = kept.getRow(2).getCell(1);
      Cell was = before.getSheet(sheet).getRow(2).getCell(1);
      assertThat(bad.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(bad.getCellStyle().getDataFormatString())
          .isEqualTo(was.getCellStyle().getDataFormatString());
      assertThat(colour(bad)).isNotEqualTo(colour(kept.getRow(4).getCell(2)));
      assertThat(kept.getRow(3).getCell(1).getCellStyle().getFillPattern())
          .isEqualTo(before.getSheet(sheet).getRow(3).getCell(1).getCellStyle().getFillPattern());
      assertThat(comment(kept, 3, 1)).contains("不对 3/1");
      assertThat(comment(kept, 5, 2)).contains("不对 5/2");
    }
  }

  @ParameterizedTest
  @CsvSource({"samples/collection-errors.xlsx, 人员基础信息采集", "samples/removal-errors.xls, 11月退工名单"})
  void listsAllInTheFirstSheetWithWaysToTheCells(Path original, String sheet) throws IOException {
    Mark ofFile = new Mark(new Place.OfWorkbook(), Severity.WARNING, "", List.of("警告", "", "整个文件"));
    Path copy = marked(original, sheet, ofFile, cell(sheet, 3, 1, Severity.ERROR));

    try (Workbook after = open(copy)) {
      Sheet list = after.getSheetAt(0);
      assertThat(list.getSheetName()).isEqualTo("检查结果");
      assertThat(after.getActiveSheetIndex()).isZero();
      assertThat(IntStream.range(1, after.getNumberOfSheets()).mapToObj(after::getSheetAt))
          .noneMatch(Sheet::isSelected);
      assertThat(texts(list).subList(0, 3))
          .containsExactly("0:级别|单元格|问题", "1:警告||整个文件", "2:错误|B3|不对 3/1");
      assertThat(list.getRow(2).getCell(1).getHyperlink().getAddress())
          .isEqualTo("'" + sheet + "'!B3");
      assertThat(list.getRow(1).getCell(1).getHyperlink()).isNull();
      assertThat(list.getRepeatingRows().formatAsString()).contains("1");
    }
  }

  /** A row's finding stands at its first cell; a cell that is not there is put in. */
  @Test
  void marksWhatTheSheetLeavesOut() throws IOException {
    String sheet = "人员基础信息采集";
    Mark row = new Mark(new Place.OfRow(sheet, 4), Severity.ERROR, "这一行", List.of("", "", ""));
    Path copy =
        marked(
            Path.of("samples/collection-errors.xlsx"),
            sheet,
            row,
            cell(sheet, 4, 200, Severity.WARNING));

    try (Workbook after = open(copy)) {
      Row marked = after.getSheet(sheet).getRow(3);
      assertThat(marked.getCell(200).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(comment(after.getSheet(sheet), 4, 0)).isEqualTo("这一行");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void addsToACommentThatIsThere(String format) throws IOException {
    Path first = workbook("first." + format);
    Path second = folder.resolve("second." + format);
    copyOf(first, "名册", cell("名册", 1, 0, Severity.ERROR)).write(second);
    Path third = folder.resolve("third." + format);
    copyOf(second, "名册", cell("名册", 1, 0, Severity.ERROR), cell("名册", 2, 0, Severity.ERROR))
        .write(third);

    try (Workbook after = open(third)) {
      assertThat(comment(after.getSheet("名册"), 1, 0)).isEqualTo("不对 1/0\n\n不对 1/0");
      assertThat(comment(after.getSheet("名册"), 2, 0)).isEqualTo("不对 2/0");
      assertThat(after.getSheetName(0)).isEqualTo("检查结果 2");
      assertThat(after.getSheetName(1)).isEqualTo("检查结果");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void hasNoCommentsWhereThereWouldBeTooMany(String format) throws IOException {
    Path original = workbook("many." + format);
    List<Mark> marks = new ArrayList<>();
    for (int number = 0; number < MarkedWorkbook.MOST_COMMENTS + 1; number++) {
      marks.add(cell("名册", 1 + number % 2, number % 3, Severity.ERROR));
    }
    Path copy = folder.resolve("marked." + format);
    new MarkedWorkbook(original, "名册", marks, LIST).write(copy);

    try (Workbook after = open(copy)) {
      assertThat(after.getSheet("名册").getCellComments()).isEmpty();
      assertThat(after.getSheet("名册").getRow(0).getCell(0).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(texts(after.getSheetAt(0)).subList(0, 2))
          .containsExactly("0:太多，没有批注", "1:级别|单元格|问题");
      assertThat(after.getSheetAt(0).getLastRowNum()).isEqualTo(MarkedWorkbook.MOST_COMMENTS + 2);
    }
  }

  /** Nothing in it becomes a formula, whatever it begins with. */
  @Test
  void makesAWorkbookOfACsv() throws IOException {
    Path csv =
        Files.writeString(folder.resolve("a.csv"), "姓名,证件号码\n=1+1,320583199005129959\n", UTF_8);
    assertThat(MarkedWorkbook.nameOf("a.csv")).isEqualTo("a.csv.xlsx");
    Path copy = folder.resolve("a.csv.xlsx");
    copyOf(csv, null, cell(null, 2, 1, Severity.ERROR)).write(copy);

    try (Workbook after = open(copy)) {
      assertThat(texts(after.getSheetAt(1)))
          .containsExactly("0:姓名|证件号码", "1:=1+1|320583199005129959");
      assertThat(comment(after.getSheetAt(1), 2, 1)).isEqualTo("不对 2/1");
      assertThat(after.getSheetAt(0).getRow(1).getCell(1).getHyperlink().getAddress())
          .isEqualTo("'CSV'!B2");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isForItsOwnerAlone() throws IOException {
    Path copy = marked(workbook("a.xlsx"), "名册", cell("名册", 1, 0, Severity.ERROR));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
  }

  /** Whoever has begun to correct a copy does not lose that to the next run. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void replacesItsOwnCopyAndNoOther(String format) throws IOException {
    Path original = workbook("a." + format);
    Path copy = folder.resolve("copy." + format);
    MarkedWorkbook marked = copyOf(original, "名册", cell("名册", 1, 0, Severity.ERROR));
    marked.write(copy);
    marked.write(copy);

    try (InputStream in = Files.newInputStream(copy);
        Workbook corrected = WorkbookFactory.create(in)) {
      corrected.getSheet("名册").getRow(0).getCell(0).setCellValue("改过");
      saveAsAnother(corrected, copy);
    }
    Failure failure = catchThrowableOfType(Failure.class, () -> marked.write(copy));
    assertThat(failure.kind()).isEqualTo(WriteKinds.OUTPUT_EXISTS);
  }

  private static void saveAsAnother(Workbook workbook, Path file) throws IOException {
    if (workbook instanceof HSSFWorkbook xls) {
      xls.getSummaryInformation().setApplicationName("Microsoft Excel");
    }
    Path saved = file.resolveSibling("saved");
    try (OutputStream out = Files.newOutputStream(saved)) {
      workbook.write(out);
    }
    Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path workbook(String name) throws IOException {
    Path file = folder.resolve(name);
    try (Workbook workbook = WorkbookFactory.create(name.endsWith("x"));
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("名册");
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 3; column++) {
          (column == 0 ? sheet.createRow(row) : sheet.getRow(row))
              .createCell(column)
              .setCellValue(row + "/" + column);
        }
      }
      workbook.write(out);
    }
    return file;
  }

  private Path marked(Path original, String sheet, Mark... marks) {
    Path copy = folder.resolve("marked-" + original.getFileName());
    copyOf(original, sheet, marks).write(copy);
    return copy;
  }

  private static MarkedWorkbook copyOf(Path original, @Nullable String sheet, Mark... marks) {
    return new MarkedWorkbook(original, sheet, List.of(marks), LIST);
  }

  private static Mark cell(@Nullable String sheet, int row, int column, Severity severity) {
    Place place = new Place.OfCell(sheet, row, column, null, null);
    String text = "不对 " + row + "/" + column;
    String name = CellName.of(column, row);
    return new Mark(place, severity, text, List.of("错误", name, text));
  }

  private static Workbook open(Path file) throws IOException {
    return WorkbookFactory.create(file.toFile(), null, true);
  }

  private static String comment(Sheet sheet, int row, int column) {
    Comment comment = sheet.getCellComment(new CellAddress(row - 1, column));
    return comment == null ? "" : comment.getString().getString();
  }

  private static String colour(Cell cell) {
    Color colour = cell.getCellStyle().getFillForegroundColorColor();
    return colour instanceof XSSFColor xlsx
        ? xlsx.getARGBHex()
        : ((HSSFColor) colour).getHexString();
  }

  private static List<String> texts(Sheet sheet) {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
      texts.add(row.getRowNum() + ":" + String.join("|", cells));
    }
    return texts;
  }
}
