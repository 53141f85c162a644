package cn.ssp.rule.layout;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class UnfilledRowTest {
  @Test
  void findsARowWithItsDefaultsAlone() {
    assertThat(roster("collection").blankRow().with("idType", "居民身份证").findings())
        .containsExactly("3 unfilled-row");
  }

  @Test
  void knowsADefaultHoweverItIsWritten() {
    assertThat(roster("collection").blankRow().with("idType", " 居民身份证").findings())
        .containsExactly("3 unfilled-row");
  }

  @Test
  void takesOtherValuesForFilledIn() {
    assertThat(roster("collection").blankRow().with("idType", "外国人护照").findings())
        .contains("B3 required always")
        .doesNotContain("3 unfilled-row");
  }

  @Test
  void takesARowThatWasBegunForFilledIn() {
    assertThat(
            roster("collection").blankRow().with("idType", "居民身份证").with("name", "李四").findings())
        .contains("B3 required always", "H3 required always")
        .doesNotContain("3 unfilled-row");
  }

  @Test
  void takesAFormulaForFilledIn() {
    assertThat(
            roster("collection")
                .blankRow()
                .with("idType", "居民身份证")
                .with("residence", Excel.formula(""))
                .findings())
        .contains("K3 formula", "B3 required always")
        .doesNotContain("3 unfilled-row");
  }

  @Test
  void concernsTemplatesWithDefaultsAlone() {
    assertThat(removal().blankRow().with("idType", "居民身份证").findings())
        .containsExactly(
            "B3 required always", "C3 required always", "D3 required always", "E3 required always");
  }
}
