package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class FormulaLikeTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+8613800000001", "@sum"})
  void warnsOfTheFirstCharacter(String text) {
    assertThat(removal().with("remark", text).findings()).containsExactly("F2 formula-like-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "1+1", "a@b", "-5"})
  void takesThemFurtherBehind(String text) {
    assertThat(removal().with("remark", text).findings()).isEmpty();
  }

  @Test
  void leavesFormulasToTheirOwnRule() {
    assertThat(removal().with("remark", Excel.formula("=1+1")).findings())
        .containsExactly("F2 formula");
  }

  @Test
  void leavesTheRowValid() {
    assertThat(enrolment().with("remark", "@张").result().validRows()).isEqualTo(1);
  }
}
