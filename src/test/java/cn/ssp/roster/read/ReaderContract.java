package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.CellRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading has to make of a workbook, whichever format it is written in. */
abstract class ReaderContract {
  @TempDir Path folder;
  private Workbook book;

  /** A blank workbook of the format, of POI's user model. */
  abstract Workbook create();

  /** Where the format keeps its workbooks. */
  abstract String fileName();

  @BeforeEach
  void start() {
    book = create();
  }

  @AfterEach
  void end() throws IOException {
    book.close();
  }

  private Path save() throws IOException {
    Path file = folder.resolve(fileName());
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private Cell cell(int row, int column) {
    var sheet = book.getNumberOfSheets() == 0 ? book.createSheet("Sheet") : book.getSheetAt(0);
    Row found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return found.createCell(column);
  }

  private CellStyle style(String code) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(code));
    return style;
  }

  private void number(int column, double value, String code) {
    Cell cell = cell(0, column);
    cell.setCellValue(value);
    cell.setCellStyle(style(code));
  }

  /** Rows alike take the file equal room, and what is read ahead is little of so many. */
  @Test
  void tellsHowMuchOfTheSheetWasRead() throws IOException {
    for (int row = 0; row < 5000; row++) {
      cell(row, 0).setCellValue("0123456789".repeat(5) + row);
    }
    try (cn.ssp.roster.read.Workbook opened = Workbooks.open(save());
        Rows rows = opened.rows(opened.sheets().get(0))) {
      read(2500, rows);
      assertThat(rows.share()).isBetween(0.45, 0.6);
      read(2501, rows);
      assertThat(rows.share()).isEqualTo(1);
    }
  }

  private static void read(int many, Rows rows) {
    for (int row = 0; row < many; row++) {
      rows.next();
    }
  }

  @Test
  void textsKeepTheirCharacters() throws IOException {
    cell(0, 0).setCellValue("欧阳娜·𠮷");
    cell(0, 1).setCellValue("110105194912310038");
    cell(0, 2).setCellValue(" a\nb ");
    cell(0, 3).setCellValue("");

    assertThat(Transcript.rows(save()))
        .containsExactly("1: A=TEXT 欧阳娜·𠮷, B=TEXT 110105194912310038, C=TEXT  a\nb ");
  }

  @Test
  void numbersAreShownAsGeneralShowsThem() throws IOException {
    cell(0, 0).setCellValue(5000.5);
    cell(0, 1).setCellValue(0.1 + 0.2);
    cell(0, 2).setCellValue(13800138000d);
    cell(0, 3).setCellValue(110105199003070000d);
    cell(0, 4).setCellValue(-3);
    cell(0, 5).setCellValue(0);

    assertThat(Transcript.rows(save()))
        .containsExactly(
            "1: A=NUMBER 5000.5, B=NUMBER 0.30000000000000004 -> 0.3, C=NUMBER 13800138000,"
                + " D=NUMBER 110105199003070000 -> 1.10105E+17, E=NUMBER -3, F=NUMBER 0");
  }

  @Test
  void numbersAreShownInTheirFormats() throws IOException {
    number(0, 5, "0.00");
    number(1, 1234.5, "#,##0.00");
    number(2, 0.08, "0%");
    number(3, 110105199003070000d, "0");
    number(4, 2.5, "0.00_ ");
    number(5, 7, "0\"天\"");
    number(6, -2, "0_);[Red]\\(0\\)");

    assertThat(Transcript.rows(save()))
        .containsExactly(
            "1: A=NUMBER 5 -> 5.00, B=NUMBER 1234.5 -> 1,234.50, C=NUMBER 0.08 -> 8%,"
                + " D=NUMBER 110105199003070000, E=NUMBER 2.5 -> 2.50, F=NUMBER 7 -> 7天,"
                + " G=NUMBER -2 -> (2)");
  }

  @Test
  void datesAreKnownByTheirFormats() throws IOException {
    number(0, 32874, "yyyy-mm-dd");
    number(1, 32874.75, "yyyy\"年\"m\"月\"d\"日\"");
    number(2, 32874, "[$-804]yyyy/m/d;@");
    number(3, 1, "m/d/yy");
    number(4, 60, "yyyy-mm-dd");
    number(5, 61, "yyyy-mm-dd");
    number(6, 0.5, "h:mm");
    number(7, -1, "yyyy-mm-dd");

    assertThat(Transcript.rows(save()))
        .containsExactly(
            "1: A=DATE 32874 -> 1990-01-01 @1990-01-01,"
                + " B=DATE 32874.75 -> 1990-01-01T18:00 @1990-01-01,"
                + " C=DATE 32874 -> 1990-01-01 @1990-01-01,"
                + " D=DATE 1 -> 1900-01-01 @1900-01-01,"
                + " E=DATE 60 -> 1900-02-29,"
                + " F=DATE 61 -> 1900-03-01 @1900-03-01,"
                + " G=DATE 0.5, H=DATE -1");
  }

  @Test
  void datesWrittenAsDatesComeBack() throws IOException {
    CellStyle day = style("yyyy-mm-dd");
    Cell date = cell(0, 0);
    date.setCellValue(LocalDate.of(2024, 2, 29));
    date.setCellStyle(day);
    Cell moment = cell(0, 1);
    moment.setCellValue(LocalDateTime.of(2024, 2, 29, 23, 59, 30));
    moment.setCellStyle(day);

    assertThat(Transcript.rows(save()))
        .containsExactly(
            "1: A=DATE 45351 -> 2024-02-29 @2024-02-29,"
                + " B=DATE 45351.99965277778 -> 2024-02-29T23:59 @2024-02-29");
  }

  @Test
  void truthsAndErrorsAreShownInCapitals() throws IOException {
    cell(0, 0).setCellValue(true);
    cell(0, 1).setCellValue(false);
    cell(0, 2).setCellErrorValue(FormulaError.NA.getCode());
    cell(0, 3).setCellErrorValue(FormulaError.DIV0.getCode());

    assertThat(Transcript.rows(save()))
        .containsExactly(
            "1: A=BOOLEAN 1 -> TRUE, B=BOOLEAN 0 -> FALSE, C=ERROR #N/A, D=ERROR #DIV/0!");
  }

  @Test
  void formulasKeepTheKindOfTheirResults() throws IOException {
    String[] formulas = {"1+1", "\"张\"&\"三\"", "1=1", "1/0", "DATE(1990,1,1)", "\"\""};
    for (int i = 0; i < formulas.length; i++) {
      cell(0, i).setCellFormula(formulas[i]);
    }
    cell(0, 4).setCellFormula("DATE(1990,1,1)");
    book.getSheetAt(0).getRow(0).getCell(4).setCellStyle(style("yyyy-mm-dd"));
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();

    assertThat(Transcript.rows(save()))
        .containsExactly(
            "1: A=FORMULA/NUMBER 2, B=FORMULA/TEXT 张三, C=FORMULA/BOOLEAN 1 -> TRUE,"
                + " D=FORMULA/ERROR #DIV/0!,"
                + " E=FORMULA/DATE 32874 -> 1990-01-01 @1990-01-01, F=FORMULA/BLANK");
  }

  @Test
  void rowsAndCellsMayBeMissing() throws IOException {
    cell(2, 3).setCellValue("d");
    cell(2, 30).setCellValue("ae");
    cell(99, 0).setCellValue("a");

    Path file = save();

    assertThat(Transcript.rows(file)).containsExactly("3: D=TEXT d, AE=TEXT ae", "100: A=TEXT a");
  }

  @Test
  void styledCellsAreNoContent() throws IOException {
    cell(0, 0).setCellValue("a");
    for (int row = 1; row < 4; row++) {
      cell(row, 0).setCellStyle(style("0.00"));
      cell(row, 1).setCellStyle(style("0.00"));
    }

    assertThat(Transcript.rows(save())).containsExactly("1: A=TEXT a", "2:", "3:", "4:");
  }

  @Test
  void hiddenRowsSaySo() throws IOException {
    cell(0, 0).setCellValue("a");
    cell(1, 0).setCellValue("b");
    cell(2, 0).setCellValue("c");
    book.getSheetAt(0).getRow(1).setZeroHeight(true);
    book.getSheetAt(0).getRow(2).setHeight((short) 0);

    assertThat(Transcript.rows(save()))
        .containsExactly("1: A=TEXT a", "2 hidden: A=TEXT b", "3 hidden: A=TEXT c");
  }

  @Test
  void mergedRangesAreKnownAtTheEnd() throws IOException {
    cell(0, 0).setCellValue("a");
    book.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 2, 1, 3));
    book.getSheetAt(0).addMergedRegion(new CellRangeAddress(5, 6, 0, 0));

    assertThat(Transcript.of(save()).merged())
        .containsExactly(new CellRange(1, 3, 1, 3), new CellRange(6, 7, 0, 0));
  }

  @Test
  void sheetsComeInTheOrderOfTheirTabs() throws IOException {
    cell(0, 0).setCellValue("first");
    book.createSheet("单位信息").createRow(0).createCell(0).setCellValue("second");
    book.createSheet("hidden");
    book.createSheet("very hidden");
    book.setSheetVisibility(2, SheetVisibility.HIDDEN);
    book.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
    Path file = save();

    assertThat(Transcript.of(file).sheets())
        .containsExactly(
            new Sheet(0, "Sheet", false),
            new Sheet(1, "单位信息", false),
            new Sheet(2, "hidden", true),
            new Sheet(3, "very hidden", true));
    assertThat(Transcript.of(file, 1).rows()).containsExactly("1: A=TEXT second");
    assertThat(Transcript.of(file, 2).rows()).isEmpty();
  }

  @Test
  void aSheetCanBeReadAgain() throws IOException {
    cell(0, 0).setCellValue("a");
    cell(1, 0).setCellValue("b");

    try (var workbook = Workbooks.open(save())) {
      try (Rows rows = workbook.rows(workbook.sheets().get(0))) {
        assertThat(rows.next()).isNotNull();
      }

      assertThat(Transcript.of(workbook, 0).rows())
          .isEqualTo(List.of("1: A=TEXT a", "2: A=TEXT b"));
    }
  }

  @Test
  void manyTextsStayApart() throws IOException {
    for (int row = 0; row < 3000; row++) {
      cell(row, 0).setCellValue("姓名" + row);
    }

    List<String> rows = Transcript.rows(save());

    assertThat(rows).hasSize(3000).contains("1: A=TEXT 姓名0", "3000: A=TEXT 姓名2999");
  }

  @Test
  void aLongTextIsWhole() throws IOException {
    String text = "备注".repeat(16_000);
    cell(0, 0).setCellValue(text);
    cell(0, 1).setCellValue("next");

    assertThat(Transcript.rows(save())).containsExactly("1: A=TEXT " + text + ", B=TEXT next");
  }
}
