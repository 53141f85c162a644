package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Presence;
import cn.ssp.template.Template;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Changes are told as {@code kind heading@expected>found@place}, places counted from 0. The
 * template has {@code *甲 *乙 丙 丁 戊 己}; 丁 is also called 丁方.
 */
@NullMarked
class HeadingComparisonTest {
  private static final Template TEMPLATE =
      new Template(
          "own",
          "自用",
          100,
          0,
          List.of(),
          null,
          List.of(
              column("甲", Presence.REQUIRED),
              column("乙", Presence.REQUIRED),
              column("丙", Presence.OPTIONAL),
              column("丁", Presence.OPTIONAL, "丁方"),
              column("戊", Presence.OPTIONAL),
              column("己", Presence.OPTIONAL)),
          List.of());

  @Test
  void findsNothingInARightRow() {
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊", "己")).isEmpty();
  }

  @Test
  void seesARenamedHeading() {
    assertThat(changes("*甲", "*乙", "子", "丁", "戊", "己")).containsExactly("renamed 丙@2>子@2");
    assertThat(changes("子", "*乙", "丙", "丁", "戊", "丑"))
        .containsExactly("renamed 甲@0>子@0", "renamed 己@5>丑@5");
  }

  @Test
  void takesAnAliasForARenamedHeading() {
    assertThat(changes("*甲", "*乙", "丙", "丁方", "戊", "己")).containsExactly("renamed 丁@3>丁方@3");
  }

  @Test
  void seesAMissingOrAddedMarkAndAnExtraSpace() {
    assertThat(changes("甲", "*乙", "*丙", "丁 ", "戊", "己"))
        .containsExactly("renamed 甲@0>甲@0", "renamed 丙@2>*丙@2", "renamed 丁@3>丁 @3");
    assertThat(changes("＊甲", "*乙", "丙", "丁", "戊", "己")).containsExactly("renamed 甲@0>＊甲@0");
  }

  @Test
  void seesAnEmptiedHeading() {
    assertThat(changes("*甲", "*乙", "", "丁", "戊", "己")).containsExactly("deleted 丙@2>@2");
    assertThat(changes("", "*乙", "丙", "丁", "戊", "己")).containsExactly("deleted 甲@0>@0");
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊", "")).containsExactly("deleted 己@5>@5");
  }

  @Test
  void seesADeletedColumn() {
    assertThat(changes("*乙", "丙", "丁", "戊", "己")).containsExactly("deleted 甲@0>@0");
    assertThat(changes("*甲", "*乙", "丁", "戊", "己")).containsExactly("deleted 丙@2>@2");
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊")).containsExactly("deleted 己@5>@5");
    assertThat(changes("*甲", "*乙", "丙", "丁")).containsExactly("deleted 戊@4>@4", "deleted 己@5>@5");
  }

  @Test
  void seesAnInsertedColumn() {
    assertThat(changes("子", "*甲", "*乙", "丙", "丁", "戊", "己")).containsExactly("inserted 子@0");
    assertThat(changes("*甲", "*乙", "丙", "子", "丁", "戊", "己")).containsExactly("inserted 子@3");
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊", "己", "子")).containsExactly("inserted 子@6");
  }

  @Test
  void seesAnInsertedColumnBeforeOneThatLostItsMark() {
    assertThat(changes("子", "甲", "*乙", "丙", "丁", "戊", "己"))
        .containsExactly("inserted 子@0", "renamed 甲@0>甲@1");
  }

  @Test
  void seesAnInsertedColumnWithoutAHeading() {
    assertThat(changes("*甲", "*乙", "", "丙", "丁", "戊", "己")).containsExactly("inserted @2");
  }

  /** Somebody's notes beside the table are too much; the gap before them is not a column. */
  @Test
  void seesNoColumnInAGapBehindTheLast() {
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊", "己", "", "子")).containsExactly("inserted 子@7");
  }

  @Test
  void seesTwoNeighboursThatChangedPlaces() {
    assertThat(changes("*乙", "*甲", "丙", "丁", "戊", "己")).containsExactly("moved 甲@0>*甲@1");
    assertThat(changes("*甲", "*乙", "丙", "丁", "己", "戊")).containsExactly("moved 戊@4>戊@5");
  }

  @Test
  void seesAColumnThatMovedFar() {
    assertThat(changes("*乙", "丙", "丁", "戊", "己", "*甲")).containsExactly("moved 甲@0>*甲@5");
    assertThat(changes("己", "*甲", "*乙", "丙", "丁", "戊")).containsExactly("moved 己@5>己@0");
    assertThat(changes("*甲", "丙", "丁", "戊", "*乙", "己")).containsExactly("moved 乙@1>*乙@4");
  }

  /** Not renamed: to put the right headings over the wrong values would be the worst remedy. */
  @Test
  void seesTwoDistantOnesThatChangedPlaces() {
    assertThat(changes("己", "*乙", "丙", "丁", "戊", "*甲"))
        .containsExactly("moved 己@5>己@0", "moved 甲@0>*甲@5");
    assertThat(changes("*甲", "戊", "丙", "丁", "*乙", "己"))
        .containsExactly("moved 戊@4>戊@1", "moved 乙@1>*乙@4");
    assertThat(changes("丙", "*乙", "*甲", "丁", "戊", "己"))
        .containsExactly("moved 丙@2>丙@0", "moved 甲@0>*甲@2");
  }

  @Test
  void seesThreeThatChangedPlaces() {
    assertThat(changes("己", "*乙", "*甲", "丁", "戊", "丙"))
        .containsExactly("moved 己@5>己@0", "moved 甲@0>*甲@2", "moved 丙@2>丙@5");
  }

  @Test
  void seesAColumnThatMovedUnderAnotherOfItsNames() {
    assertThat(changes("丁方", "*甲", "*乙", "丙", "戊", "己")).containsExactly("moved 丁@3>丁方@0");
  }

  /** 己 was put into the place of 甲, which is gone. */
  @Test
  void seesAColumnThatTookAnothersPlace() {
    assertThat(changes("己", "*乙", "丙", "丁", "戊"))
        .containsExactly("deleted 甲@0>@0", "moved 己@5>己@0");
  }

  @Test
  void seesAHeadingThatStandsThereTwice() {
    assertThat(changes("*甲", "*乙", "丙", "丙", "丁", "戊", "己")).containsExactly("inserted 丙@3");
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊", "己", "*甲")).containsExactly("inserted *甲@6");
    assertThat(changes("*甲", "*乙", "丙", "丁", "戊", "戊")).containsExactly("renamed 己@5>戊@5");
  }

  @Test
  void seesChangesOfSeveralKinds() {
    assertThat(changes("*甲", "子", "*乙", "丙", "丁", "丑"))
        .containsExactly("inserted 子@1", "renamed 戊@4>丑@5", "deleted 己@5>@5");
    assertThat(changes("*乙", "*甲", "子", "丁", "己"))
        .containsExactly("moved 甲@0>*甲@1", "renamed 丙@2>子@2", "deleted 戊@4>@4");
  }

  @Test
  void seesARowOfOtherHeadings() {
    assertThat(changes("子", "丑"))
        .containsExactlyInAnyOrder(
            "renamed 甲@0>子@0",
            "renamed 乙@1>丑@1",
            "deleted 丙@2>@2",
            "deleted 丁@3>@3",
            "deleted 戊@4>@4",
            "deleted 己@5>@5");
  }

  private static List<String> changes(String... headings) {
    return HeadingComparison.of(TEMPLATE, Headings.of(MemoryWorkbook.row(1, List.of(headings))))
        .stream()
        .map(HeadingComparisonTest::told)
        .toList();
  }

  private static String told(HeadingChange change) {
    Column column = change.column();
    String found = change.found() + "@" + change.foundAt();
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    return column == null
        ? kind + " " + found
        : kind + " " + column.heading() + "@" + change.expectedAt() + ">" + found;
  }

  private static Column column(String heading, Presence presence, String... aliases) {
    ColumnType type = new ColumnType.Text(20);
    return new Column(heading, heading, List.of(aliases), presence, null, type, null);
  }
}
