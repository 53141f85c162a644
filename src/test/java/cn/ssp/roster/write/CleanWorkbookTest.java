package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.finding.Failure;
import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Value;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class CleanWorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Template ENROLMENT = template("enrolment");

  private final TimeZone zone = TimeZone.getDefault();

  static List<String> codes() {
    return Templates.builtIn().codes();
  }

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }

  /** Without its default rows, and without the word on how far the rows reach. */
  @ParameterizedTest
  @MethodSource("codes")
  void isTheBlankWorkbookWhereThereAreNoRows(String code) throws IOException {
    Map<String, String> clean = parts(workbook(template(code), List.of()));
    Map<String, String> blank =
        parts(BlankWorkbook.of(template(code)).withRows(0).bytes(WorkbookFormat.XLSX));

    String sheet =
        blank.getOrDefault(SHEET, "").replaceFirst("<dimension ref=\"[A-Z0-9:]+\"/>", "");
    blank.put(SHEET, sheet);
    assertThat(clean).isEqualTo(blank);
  }

  /**
   * Dates and amounts as the columns of the blank workbook want them: 1 November 2026 is day 46327
   * (day 46023 is 1 January 2026, and 304 days lie between).
   */
  @Test
  void writesRowsBehindTheHeading() throws IOException {
    byte[] workbook =
        workbook(
            ENROLMENT,
            List.of(
                Map.of("idNumber", "11010519491231002X", "contractStart", "2026-11-01"),
                Map.of("name", " <A&B>", "monthlyWage", "8000.5", "remark", "", "mobile", "1 2 ")));

    assertThat(parts(workbook).get(SHEET))
        .contains(
            "</row><row r=\"2\">"
                + "<c r=\"B2\" s=\"2\" t=\"inlineStr\"><is><t>11010519491231002X</t></is></c>"
                + "<c r=\"I2\" s=\"5\"><v>46327</v></c></row>"
                + "<row r=\"3\"><c r=\"C3\" s=\"2\" t=\"inlineStr\"><is>"
                + "<t xml:space=\"preserve\"> &lt;A&amp;B&gt;</t></is></c>"
                + "<c r=\"F3\" s=\"2\" t=\"inlineStr\"><is>"
                + "<t xml:space=\"preserve\">1 2 </t></is></c>"
                + "<c r=\"M3\" s=\"6\"><v>8000.5</v></c></row></sheetData>");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void readsBackWithoutAFinding(String code) throws IOException {
    Template template = template(code);
    Map<String, String> values = new LinkedHashMap<>();
    template.columns().forEach(column -> values.put(column.key(), value(column)));
    byte[] workbook = workbook(template, List.of(values));

    List<Row> rows = rows(template, workbook);

    assertThat(rows).hasSize(1);
    for (Field field : new Entry(template, template.title(), rows.get(0)).fields()) {
      assertThat(text(field.value()))
          .as(field.column().key())
          .isEqualTo(values.get(field.column().key()));
    }
  }

  /** What a column's form does not allow for is a text, to the letter. */
  @ParameterizedTest
  @CsvSource({
    "contractStart, 1899-12-31",
    "contractStart, 1900-02-28",
    "contractStart, 2026-02-30",
    "contractStart, 20261101",
    "contractStart, -2026-11-01",
    "monthlyWage, 008000",
    "monthlyWage, 8000.50",
    "monthlyWage, 8E3",
    "monthlyWage, -1",
    "monthlyWage, 123456789012",
    "monthlyWage, 1234567890.5",
    "monthlyWage, .5",
    "idNumber, 110105194912310028",
    "mobile, 13800000000",
    "remark, =1+1",
    "remark, +86",
    "remark, -1",
    "remark, @SUM(A1)",
    "remark, 8000.5",
    "remark, 2026-11-01",
    "remark, TRUE"
  })
  void keepsTexts(String column, String value) throws IOException {
    Row row = rows(ENROLMENT, workbook(ENROLMENT, List.of(Map.of(column, value)))).get(0);

    Cell cell = row.cell(ENROLMENT.indexOf(column));
    assertThat(cell.kind()).isEqualTo(CellKind.TEXT);
    assertThat(cell.shown()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "contractStart, 1900-03-01, DATE",
    "contractStart, 9999-12-31, DATE",
    "monthlyWage, 0, NUMBER",
    "monthlyWage, 0.1, NUMBER",
    "monthlyWage, 12345678901, NUMBER",
    "monthlyWage, 12345678.05, NUMBER"
  })
  void keepsDatesAndAmounts(String column, String value, CellKind kind) throws IOException {
    Row row = rows(ENROLMENT, workbook(ENROLMENT, List.of(Map.of(column, value)))).get(0);

    Cell cell = row.cell(ENROLMENT.indexOf(column));
    assertThat(cell.kind()).isEqualTo(kind);
    assertThat(cell.shown()).isEqualTo(value);
  }

  /** Also those that XML cannot hold, halves of pairs, and what looks like an escape of them. */
  @Test
  void keepsAnyCharacters() throws IOException {
    long seed = 5;
    Random random = new Random(seed);
    List<String> texts =
        new ArrayList<>(List.of("_x0001_", "_x0041\u0001", "__x000D_", "\r\n", "\u0000"));
    for (int round = 0; round < 500; round++) {
      texts.add(anyText(random));
    }
    List<Map<String, String>> rows =
        texts.stream().map(text -> Map.of("idNumber", "1", "remark", text)).toList();

    List<Row> read = rows(ENROLMENT, workbook(ENROLMENT, rows));

    int remark = ENROLMENT.indexOf("remark");
    assertThat(read).extracting(row -> row.cell(remark).raw()).as("seed " + seed).isEqualTo(texts);
    assertThat(read).extracting(Row::number).startsWith(2, 3, 4).doesNotHaveDuplicates();
  }

  @Test
  void isTheSameInEveryZone() throws IOException {
    Map<String, String> row = Map.of("contractStart", "2026-11-01");
    byte[] here = workbook(ENROLMENT, List.of(row));
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

    assertThat(workbook(ENROLMENT, List.of(row))).isEqualTo(here);
  }

  @Test
  void takesNoMoreRowsThanTheTemplate() throws IOException {
    Template two =
        new Template("two", "两行", 2, 0, List.of(), null, ENROLMENT.columns(), List.of("最多两行。"));
    try (CleanWorkbook workbook = new CleanWorkbook(two, new ByteArrayOutputStream())) {
      assertThat(workbook.add(Map.of("name", "甲"))).isEqualTo(2);
      assertThat(workbook.add(Map.of("name", "乙"))).isEqualTo(3);
      assertThatThrownBy(() -> workbook.add(Map.of("name", "丙")))
          .isInstanceOfSatisfying(
              Failure.class,
              failure -> assertThat(failure.kind()).isEqualTo(WriteKinds.OUTPUT_ROWS));
    }
  }

  @Test
  void losesNoValueThatHasNoColumn() throws IOException {
    try (CleanWorkbook workbook = new CleanWorkbook(ENROLMENT, new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> workbook.add(Map.of("name", "甲", "salary", "1")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String value(Column column) {
    ColumnType type = column.type();
    if (type instanceof ColumnType.Coded coded) {
      return coded.list().labels().get(0);
    }
    if (type instanceof ColumnType.Date) {
      return "2026-11-30";
    }
    if (type instanceof ColumnType.Month) {
      return "2026-12";
    }
    if (type instanceof ColumnType.Amount amount) {
      return amount.decimals() == 0 ? "8000" : "8000.5";
    }
    return type instanceof ColumnType.IdentityNumber ? "11010519491231002X" : "0123";
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Label label) {
      return label.code().label();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    if (value instanceof Value.Month month) {
      return month.month().toString();
    }
    return value instanceof Value.Amount amount ? amount.yuan().toPlainString() : "";
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int index = 0; index < length; index++) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append("_x0041_", 0, 1 + random.nextInt(7));
        case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x1000));
        case 4 -> text.append((char) (0x4E00 + random.nextInt(0x1000)));
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private static Template template(String code) {
    return Templates.builtIn().find(code).orElseThrow();
  }

  private static byte[] workbook(Template template, List<Map<String, String>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CleanWorkbook workbook = new CleanWorkbook(template, out)) {
      for (Map<String, String> row : rows) {
        workbook.add(row);
      }
    }
    return out.toByteArray();
  }

  /** The rows as read; there must be no findings about the layout. */
  private static List<Row> rows(Template template, byte[] bytes) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Workbook workbook = Workbooks.open("a.xlsx", new ByteArrayInputStream(bytes));
        Roster roster = new RosterReader(Templates.builtIn().all()).open(workbook)) {
      assertThat(roster.template()).isEqualTo(template);
      assertThat(roster.layout()).isEmpty();
      for (Row row = roster.next(); row != null; row = roster.next()) {
        rows.add(row);
      }
      assertThat(roster.merged()).isEmpty();
    }
    return rows;
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
