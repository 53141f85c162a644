package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class RosterReaderTest {
  private static final Template REMOVAL = Templates.builtIn().find("removal").orElseThrow();
  private static final String TITLE = "用人单位退工停保登记";
  private static final List<String> HEADINGS =
      List.of("*证件类型", "*证件号码", "*姓名", "*变更原因", "*停保日期", "备注");
  private static final List<String> PERSON =
      List.of("居民身份证", "320509199003074110", "张三", "个人解除合同", "2026-11-20");
  private static final List<Row> NOTES = List.of(MemoryWorkbook.row(1, List.of("填写说明")));

  private final RosterReader reader = new RosterReader(Templates.builtIn().all());

  @Test
  void opensARosterBelowItsHeadings() {
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet(TITLE, rows(HEADINGS)).sheet("填写说明", NOTES);
    try (Roster roster = reader.open(workbook)) {
      assertThat(roster.template().code()).isEqualTo("removal");
      assertThat(roster.sheet()).isEqualTo(TITLE);
      assertThat(roster.layout()).isEmpty();
      assertThat(roster.isStopped()).isFalse();
      assertThat(roster.next()).extracting(Row::number).isEqualTo(2);
      assertThat(roster.next()).isNull();
    }
    assertThat(workbook.isCursorOpen()).isFalse();
  }

  @Test
  void recognisesEachTemplateByItsHeadings() {
    for (Template template : Templates.builtIn().all()) {
      List<String> headings = template.columns().stream().map(Column::headingCell).toList();
      try (Roster roster = reader.open(new MemoryWorkbook().sheet("Sheet1", rows(headings)))) {
        assertThat(roster.template().code()).isEqualTo(template.code());
        assertThat(roster.isStopped()).isFalse();
      }
    }
  }

  @Test
  void skipsBlankRows() {
    List<Row> rows =
        List.of(
            MemoryWorkbook.row(1, HEADINGS),
            MemoryWorkbook.row(2, List.of("", " ")),
            MemoryWorkbook.row(5, PERSON),
            MemoryWorkbook.row(6, List.of("　")));
    try (Roster roster = reader.open(new MemoryWorkbook().sheet(TITLE, rows))) {
      assertThat(roster.next()).extracting(Row::number).isEqualTo(5);
      assertThat(roster.next()).isNull();
    }
  }

  @Test
  void goesOnUnderAWrongSheetName() {
    MemoryWorkbook workbook = new MemoryWorkbook().sheet("Sheet1", rows(HEADINGS));

    assertThat(layout(workbook)).containsExactly("sheet-changed renamed " + TITLE + " Sheet1");
    assertThat(isStopped(workbook)).isFalse();
  }

  @Test
  void findsTheRosterOnTheSecondSheet() {
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet("填写说明", NOTES).sheet(TITLE, rows(HEADINGS));

    assertThat(layout(workbook)).containsExactly("sheet-changed moved " + TITLE + " 填写说明");
    assertThat(isStopped(workbook)).isFalse();
  }

  @Test
  void findsTheRosterBehindAHiddenSheet() {
    MemoryWorkbook workbook =
        new MemoryWorkbook().hiddenSheet("数据", NOTES).sheet(TITLE, rows(HEADINGS));

    assertThat(layout(workbook)).containsExactly("sheet-changed moved " + TITLE + " 数据");
  }

  @Test
  void findsAHiddenRoster() {
    MemoryWorkbook workbook = new MemoryWorkbook().hiddenSheet(TITLE, rows(HEADINGS));

    assertThat(layout(workbook)).containsExactly("sheet-changed hidden " + TITLE + " " + TITLE);
    assertThat(isStopped(workbook)).isFalse();
  }

  @Test
  void tellsEveryChangeOfTheSheet() {
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet("填写说明", NOTES).hiddenSheet("退工", rows(HEADINGS));

    assertThat(layout(workbook))
        .containsExactly(
            "sheet-changed moved " + TITLE + " 填写说明",
            "sheet-changed renamed " + TITLE + " 退工",
            "sheet-changed hidden " + TITLE + " 退工");
  }

  @Test
  void takesTheFirstOfTwoSheetsThatAreAlike() {
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet("一", rows(HEADINGS)).sheet("二", rows(HEADINGS));
    try (Roster roster = reader.open(workbook)) {
      assertThat(roster.sheet()).isEqualTo("一");
    }
  }

  @Test
  void takesTheSheetThatBearsTheName() {
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet("备份", rows(HEADINGS)).sheet(TITLE, rows(HEADINGS));
    try (Roster roster = reader.open(workbook)) {
      assertThat(roster.sheet()).isEqualTo(TITLE);
    }
  }

  @Test
  void stopsAtAChangedHeadingAndNamesItsCell() {
    List<String> headings = with(HEADINGS, 3, "*停保原因");
    MemoryWorkbook workbook = new MemoryWorkbook().sheet(TITLE, rows(headings));

    try (Roster roster = reader.open(workbook)) {
      assertThat(roster.isStopped()).isTrue();
      assertThat(roster.layout())
          .containsExactly(
              new Finding(
                  LayoutKinds.HEADING_CHANGED,
                  new Place.OfCell(TITLE, 1, 3, "changeReason", "变更原因"),
                  new Arg("*停保原因", Personal.NO),
                  List.of(Arg.of("renamed"), Arg.of("*变更原因"), Arg.of("*停保原因"), Arg.of("D"))));
    }
    assertThat(workbook.isCursorOpen()).isFalse();
  }

  @Test
  void tellsWhereAMovedColumnBelongs() {
    List<String> headings = new ArrayList<>(HEADINGS);
    Collections.rotate(headings, 1);

    assertThat(layout(new MemoryWorkbook().sheet(TITLE, rows(headings))))
        .containsExactly("heading-changed moved 备注 备注 F");
  }

  @Test
  void tellsAnInsertedColumnByWhatItSays() {
    List<String> headings = new ArrayList<>(HEADINGS);
    headings.add(2, "部门");
    MemoryWorkbook workbook = new MemoryWorkbook().sheet(TITLE, rows(headings));

    assertThat(layout(workbook)).containsExactly("heading-changed inserted  部门 ");
    try (Roster roster = reader.open(workbook)) {
      assertThat(roster.layout().get(0).place())
          .isEqualTo(new Place.OfCell(TITLE, 1, 2, null, null));
    }
  }

  @Test
  void tellsADeletedColumnWhereItBelongs() {
    List<String> headings = new ArrayList<>(HEADINGS);
    headings.remove(4);

    assertThat(layout(new MemoryWorkbook().sheet(TITLE, rows(headings))))
        .containsExactly("heading-changed deleted *停保日期  E");
  }

  /** One finding says it all: the rows below would each be one too low. */
  @Test
  void findsHeadingsBelowATitleLine() {
    List<Row> rows =
        List.of(
            MemoryWorkbook.row(1, List.of("2026年11月退工名单")),
            MemoryWorkbook.row(2, HEADINGS),
            MemoryWorkbook.row(3, PERSON));
    MemoryWorkbook workbook = new MemoryWorkbook().sheet(TITLE, rows);

    assertThat(layout(workbook)).containsExactly("heading-changed row 1 2 ");
    assertThat(isStopped(workbook)).isTrue();
    try (Roster roster = reader.open(workbook)) {
      assertThat(roster.layout().get(0).place()).isEqualTo(new Place.OfRow(TITLE, 2));
    }
  }

  @Test
  void findsHeadingsBelowBlankRows() {
    List<Row> rows = List.of(MemoryWorkbook.row(10, HEADINGS), MemoryWorkbook.row(11, PERSON));

    assertThat(layout(new MemoryWorkbook().sheet(TITLE, rows)))
        .containsExactly("heading-changed row 1 10 ");
  }

  @Test
  void looksForHeadingsNoFurtherThanTenRowsDown() {
    List<Row> rows = List.of(MemoryWorkbook.row(11, HEADINGS));

    assertThatThrownBy(() -> reader.open(new MemoryWorkbook().sheet("Sheet1", rows)))
        .isInstanceOf(UnreadableRoster.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "商品,单价,数量", "*姓名,部门,工号,入职日期,工资,备注"})
  void knowsNoOtherTable(String headings) {
    MemoryWorkbook workbook = new MemoryWorkbook().sheet("Sheet1", rows(split(headings)));

    assertThatThrownBy(() -> reader.open(workbook))
        .isInstanceOfSatisfying(
            UnreadableRoster.class,
            failure -> assertThat(failure.kind()).isEqualTo(FileKinds.TEMPLATE_UNKNOWN));
    assertThat(workbook.isCursorOpen()).isFalse();
  }

  /** 2 of 6 headings are too few to go by, but for the name of the sheet. */
  @Test
  void knowsABadlyChangedRosterByItsSheet() {
    List<String> headings = split("部门,*证件号码,*姓名,工号,入职,工资");

    assertThatThrownBy(() -> reader.open(new MemoryWorkbook().sheet("Sheet1", rows(headings))))
        .isInstanceOf(UnreadableRoster.class);
    assertThat(layout(new MemoryWorkbook().sheet(TITLE, rows(headings)))).hasSize(4);
  }

  @Test
  void comparesWithTheTemplateThatIsInsistedOn() {
    RosterReader insisting = new RosterReader(List.of(REMOVAL));
    MemoryWorkbook workbook =
        new MemoryWorkbook().sheet("Sheet1", rows(split("部门,*证件号码,*姓名,工号,入职,工资")));

    try (Roster roster = insisting.open(workbook)) {
      assertThat(roster.template()).isEqualTo(REMOVAL);
      assertThat(roster.isStopped()).isTrue();
    }
    try (Roster roster = insisting.open(new MemoryWorkbook().sheet("x", rows(split("商品"))))) {
      assertThat(roster.isStopped()).isTrue();
    }
    assertThatThrownBy(() -> insisting.open(new MemoryWorkbook().sheet("x", List.of())))
        .isInstanceOf(UnreadableRoster.class);
  }

  @Test
  void readsACsvThatHasNoSheets() {
    MemoryWorkbook csv = new MemoryWorkbook().sheet(null, rows(HEADINGS));
    try (Roster roster = reader.open(csv)) {
      assertThat(roster.sheet()).isNull();
      assertThat(roster.layout()).isEmpty();
      assertThat(roster.next()).isNotNull();
    }
    assertThat(layout(new MemoryWorkbook().sheet(null, rows(with(HEADINGS, 0, "证件类型")))))
        .containsExactly("heading-changed renamed *证件类型 证件类型 A");
  }

  @Test
  void tellsMergedCellsAtTheEnd() {
    MemoryWorkbook workbook =
        new MemoryWorkbook()
            .sheet(TITLE, rows(HEADINGS), new CellRange(2, 3, 2, 2), new CellRange(9, 9, 7, 8));
    try (Roster roster = reader.open(workbook)) {
      while (roster.next() != null) {
        assertThat(roster.merged()).isEmpty();
      }
      assertThat(roster.merged())
          .containsExactly(
              new Finding(
                  LayoutKinds.MERGED_CELLS,
                  new Place.OfCell(TITLE, 2, 2, "name", "姓名"),
                  Arg.of("C2:C3")),
              new Finding(
                  LayoutKinds.MERGED_CELLS,
                  new Place.OfCell(TITLE, 9, 7, null, null),
                  Arg.of("H9:I9")));
      assertThat(roster.mergedRanges()).hasSize(2);
    }
  }

  private List<String> layout(Workbook workbook) {
    try (Roster roster = reader.open(workbook)) {
      return roster.layout().stream()
          .map(
              finding ->
                  finding.kind().id()
                      + " "
                      + String.join(" ", finding.args().stream().map(Arg::text).toList()))
          .toList();
    }
  }

  private boolean isStopped(Workbook workbook) {
    try (Roster roster = reader.open(workbook)) {
      return roster.isStopped();
    }
  }

  private static List<Row> rows(List<String> headings) {
    return List.of(MemoryWorkbook.row(1, headings), MemoryWorkbook.row(2, PERSON));
  }

  private static List<String> with(List<String> headings, int index, String heading) {
    List<String> changed = new ArrayList<>(headings);
    changed.set(index, heading);
    return changed;
  }

  private static List<String> split(String headings) {
    return List.of(headings.split(",", -1));
  }
}
