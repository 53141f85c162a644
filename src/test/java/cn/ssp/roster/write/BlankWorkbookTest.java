package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.roster.DisplayWidth;
import cn.ssp.template.Code;
import cn.ssp.template.CodeList;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Presence;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class BlankWorkbookTest {
  static Stream<Arguments> all() {
    return Templates.builtIn().all().stream()
        .flatMap(
            template ->
                Stream.of(WorkbookFormat.values())
                    .map(format -> Arguments.of(template.code(), format)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesItsSheetsAndHidesTheListsBehindThem(String code, WorkbookFormat format)
      throws IOException {
    Template template = template(code);
    try (Workbook workbook = open(template, format)) {
      assertThat(workbook.getSheetName(0)).isEqualTo(template.title());
      assertThat(workbook.getSheetName(1)).isEqualTo("填写说明");
      assertThat(workbook.getNumberOfSheets()).isEqualTo(code.equals("collection") ? 3 : 2);
      if (code.equals("collection")) {
        assertThat(workbook.getSheetName(2)).isEqualTo("选项");
        assertThat(workbook.isSheetHidden(2)).isTrue();
      }
      assertThat(workbook.isSheetHidden(0) || workbook.isSheetHidden(1)).isFalse();
      assertThat(workbook.getActiveSheetIndex()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void headsEachColumnAndExplainsIt(String code, WorkbookFormat format) throws IOException {
    Template template = template(code);
    try (Workbook workbook = open(template, format)) {
      Sheet sheet = workbook.getSheetAt(0);
      Row headings = sheet.getRow(0);
      assertThat(texts(headings))
          .isEqualTo(template.columns().stream().map(Column::headingCell).toList());
      for (Cell heading : headings) {
        CellStyle style = heading.getCellStyle();
        assertThat(workbook.getFontAt(style.getFontIndex()).getBold()).isTrue();
        assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        Column column = template.columns().get(heading.getColumnIndex());
        assertThat(heading.getCellComment().getString().getString())
            .isEqualTo(new ColumnGuide(template, column).comment());
        assertThat(heading.getCellComment().getAuthor()).isEqualTo("ssp");
        assertThat(sheet.getColumnWidth(heading.getColumnIndex()) / 256)
            .isGreaterThanOrEqualTo(DisplayWidth.of(column.headingCell()) + 2)
            .isLessThan(40);
      }
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void formatsWholeColumns(String code, WorkbookFormat format) throws IOException {
    Template template = template(code);
    try (Workbook workbook = open(template, format)) {
      for (Column column : template.columns()) {
        CellStyle style = workbook.getSheetAt(0).getColumnStyle(template.indexOf(column.key()));
        assertThat(ExpectedFormat.in(style))
            .as(column.key())
            .isEqualTo(ExpectedFormat.of(column.type()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void hangsAListOnEveryCodedColumnDownToTheLastRow(String code, WorkbookFormat format)
      throws IOException {
    Template template = template(code);
    try (Workbook workbook = open(template, format)) {
      List<? extends DataValidation> rules = workbook.getSheetAt(0).getDataValidations();
      List<Column> coded =
          template.columns().stream()
              .filter(column -> column.type() instanceof ColumnType.Coded)
              .toList();
      assertThat(rules).hasSameSizeAs(coded);
      for (DataValidation rule : rules) {
        CellRangeAddress range = rule.getRegions().getCellRangeAddress(0);
        Column column = template.columns().get(range.getFirstColumn());
        assertThat(range.getLastColumn()).isEqualTo(range.getFirstColumn());
        assertThat(range.getFirstRow()).isEqualTo(1);
        assertThat(range.getLastRow()).isEqualTo(format.rows() - 1);
        assertThat(Choices.of(workbook, rule)).isEqualTo(Choices.of(column));
        assertThat(rule.getShowErrorBox()).isTrue();
        assertThat(rule.getErrorStyle())
            .isEqualTo(
                column.key().equals("changeReason")
                    ? DataValidation.ErrorStyle.WARNING
                    : DataValidation.ErrorStyle.STOP);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void fillsOnlyTheDefaultRows(String code, WorkbookFormat format) throws IOException {
    Template template = template(code);
    try (Workbook workbook = open(template, format)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(1 + template.defaultRows());
      for (int row = 1; row <= template.defaultRows(); row++) {
        assertThat(texts(sheet.getRow(row))).containsExactly("居民身份证");
      }
      assertThat(sheet.getNumMergedRegions()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void explainsItselfOnTheSecondSheet(String code, WorkbookFormat format) throws IOException {
    Template template = template(code);
    try (Workbook workbook = open(template, format)) {
      Sheet sheet = workbook.getSheetAt(1);
      List<String> lines =
          Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
              .map(sheet::getRow)
              .filter(Objects::nonNull)
              .map(row -> String.join("|", texts(row)))
              .toList();
      assertThat(lines.get(0)).startsWith(template.title());
      assertThat(lines).contains("列|列名|何时填写|填写内容|说明");
      for (String note : template.notes()) {
        assertThat(lines).anyMatch(line -> line.endsWith(note));
      }
      for (Column column : template.columns()) {
        assertThat(lines).anyMatch(line -> line.contains("|" + column.headingCell() + "|"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isTheSameBytesEachTime(String code, WorkbookFormat format) {
    BlankWorkbook blank = BlankWorkbook.of(template(code));

    assertThat(blank.bytes(format)).isEqualTo(blank.bytes(format));
  }

  @ParameterizedTest
  @EnumSource
  void writesAsManyDefaultRowsAsAskedFor(WorkbookFormat format) throws IOException {
    BlankWorkbook blank = BlankWorkbook.of(template("collection"));
    for (int rows : new int[] {0, 1, 20}) {
      try (Workbook workbook = open(blank.withRows(rows).bytes(format))) {
        assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesNoRowsThatWouldBearNothing(WorkbookFormat format) throws IOException {
    byte[] bytes = BlankWorkbook.of(template("removal")).withRows(20).bytes(format);

    try (Workbook workbook = open(bytes)) {
      assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(1);
    }
  }

  @Test
  void refusesMoreRowsThanTheFormatHoldsAndFewerThanNone() {
    BlankWorkbook blank = BlankWorkbook.of(template("collection"));
    for (int rows : new int[] {-1, 65_536}) {
      Failure failure =
          catchThrowableOfType(Failure.class, () -> blank.withRows(rows).bytes(WorkbookFormat.XLS));

      assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(failure.kind()).isSameAs(WriteKinds.OUTPUT_ROWS);
      assertThat(failure.args()).containsExactly(Arg.of(rows), Arg.of(65_535));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesWhateverADefinitionMaySay(WorkbookFormat format) throws IOException {
    String heading = "很长的列名".repeat(8);
    CodeList list = new CodeList("自己的", List.of(code("一, 二"), code("三".repeat(90))), false);
    List<Column> columns =
        IntStream.range(0, 200)
            .mapToObj(
                index ->
                    new Column(
                        "c" + index,
                        heading + index,
                        List.of(),
                        Presence.REQUIRED,
                        null,
                        new ColumnType.Coded(list),
                        null,
                        "说明".repeat(30)))
            .toList();
    Template template =
        new Template("own", "自用（表）'1", 10, 0, List.of(), null, columns, List.of("条".repeat(500)));

    try (Workbook workbook = open(template, format)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(texts(sheet.getRow(0))).hasSize(200).endsWith("*" + heading + 199);
      assertThat(sheet.getDataValidations())
          .hasSize(200)
          .allMatch(rule -> Choices.of(workbook, rule).equals(List.of("一, 二", "三".repeat(90))));
    }
  }

  private static Code code(String label) {
    return new Code(label, null, List.of());
  }

  private static List<String> texts(Row row) {
    return Stream.iterate(0, column -> column < row.getLastCellNum(), column -> column + 1)
        .map(row::getCell)
        .filter(Objects::nonNull)
        .map(Cell::getStringCellValue)
        .toList();
  }

  private static Template template(String code) {
    return Templates.builtIn().find(code).orElseThrow();
  }

  private static Workbook open(Template template, WorkbookFormat format) throws IOException {
    return open(BlankWorkbook.of(template).bytes(format));
  }

  private static Workbook open(byte[] bytes) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }
}
