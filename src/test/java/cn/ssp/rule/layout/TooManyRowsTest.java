package cn.ssp.rule.layout;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.rule.RosterFixture;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TooManyRowsTest {
  @Test
  void takesAsManyRowsAsTheTemplateHolds() {
    assertThat(removalOfTwo().row().row().findings()).isEmpty();
  }

  @Test
  void countsTheRowsWithoutTheBlankOnes() {
    assertThat(removalOfTwo().row().blankRow().row().row().findings())
        .containsExactly("3 blank-row", "- too-many-rows 3 2");
  }

  private static RosterFixture removalOfTwo() {
    Template removal = Templates.builtIn().find("removal").orElseThrow();
    return RosterFixture.empty(
        new Template(
            removal.code(),
            removal.title(),
            2,
            0,
            removal.rowKey(),
            removal.effective(),
            removal.columns(),
            removal.notes()));
  }
}
