package cn.ssp.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.roster.Cell;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.MemoryWorkbook;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class EntryTest {
  private static final FindingKind KIND = FindingKind.error("kind", "a test", "limit");

  private final Entry entry =
      entry("removal", "居民 身份证", " 11010519491231002x", "张 三", "其他原因", "2026年11月5日");

  @Test
  void answersValuesByTheirColumns() {
    assertThat(entry.label("idType")).isEqualTo("居民身份证");
    assertThat(entry.text("idNumber")).isEqualTo("11010519491231002X");
    assertThat(entry.text("name")).isEqualTo("张三");
    assertThat(entry.text("changeReason")).isEqualTo("其他原因");
    assertThat(entry.date("stopDate")).isEqualTo(LocalDate.of(2026, 11, 5));
    assertThat(entry.citizenNumber().orElseThrow().checks()).isTrue();
  }

  @Test
  void showsWhatWasTyped() {
    assertThat(entry.shown("idNumber")).isEqualTo(" 11010519491231002x");
    assertThat(entry.shown("remark")).isEmpty();
    assertThat(entry.shown("contractStart")).isEmpty();
  }

  @Test
  void answersNothingForOtherKindsOfValuesAndColumnsThatAreNotThere() {
    assertThat(entry.text("stopDate")).isNull();
    assertThat(entry.date("name")).isNull();
    assertThat(entry.label("changeReason")).isNull();
    assertThat(entry.date("contractStart")).isNull();
  }

  @Test
  void tellsMissingFromMalformed() {
    Entry wrong = entry("removal", "工作证", "", "张三", "", "昨天");

    assertThat(wrong.isMissing("idNumber")).isTrue();
    assertThat(wrong.isMissing("stopDate")).isFalse();
    assertThat(wrong.date("stopDate")).isNull();
    assertThat(wrong.isMissing("idType")).isFalse();
    assertThat(wrong.label("idType")).isNull();
  }

  @Test
  void isUnfilledWithNothingButDefaults() {
    assertThat(entry("collection", "居民身份证").isUnfilled()).isTrue();
    assertThat(entry("collection", "居民身份证", "", "张三").isUnfilled()).isFalse();
  }

  /** What stands beside the table does not count, and only some templates ship rows. */
  @Test
  void isNotUnfilledWhereTheTemplateShipsNoRows() {
    Row aside = new Row(3, false, List.of(Cell.text(20, "制表人：张三")));

    assertThat(new Entry(template("removal"), null, aside).isUnfilled()).isFalse();
    assertThat(new Entry(template("collection"), null, aside).isUnfilled()).isTrue();
  }

  @Test
  void placesFindings() {
    assertThat(entry.finding(KIND, "name", Arg.of(1)))
        .isEqualTo(
            new Finding(
                KIND,
                new Place.OfCell("名单", 2, 2, "name", "姓名"),
                new Arg("张 三", Personal.NAME),
                List.of(Arg.of(1))));
    assertThat(entry.finding(KIND, Arg.of(1)))
        .isEqualTo(new Finding(KIND, new Place.OfRow("名单", 2), Arg.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry.finding(KIND, "contractStart", Arg.of(1)));
  }

  private static Entry entry(String template, String... texts) {
    return new Entry(template(template), "名单", MemoryWorkbook.row(2, List.of(texts)));
  }

  private static Template template(String code) {
    return Templates.builtIn().find(code).orElseThrow();
  }
}
