package cn.ssp.rule.layout;

import static cn.ssp.rule.RosterFixture.empty;
import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.rule.RosterFixture;
import cn.ssp.template.Templates;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class BlankRowTest {
  @Test
  void takesRowsThatFollowEachOther() {
    assertThat(removal().row().row().findings()).isEmpty();
  }

  @Test
  void namesEachBlankRowBetweenOthers() {
    assertThat(removal().blankRow().blankRow().row().row().blankRow().row().findings())
        .containsExactly("3 blank-row", "4 blank-row", "7 blank-row");
  }

  @Test
  void findsTheGapBelowTheHeadings() {
    RosterFixture removal = empty(Templates.builtIn().find("removal").orElseThrow());

    assertThat(removal.blankRow().row().findings()).containsExactly("2 blank-row");
  }

  @Test
  void takesARowOfSpacesForABlankOne() {
    assertThat(removal().blankRow().with("remark", "　 ").row().findings())
        .containsExactly("3 blank-row");
  }

  @Test
  void endsWithTheLastRowThatIsFilledIn() {
    assertThat(removal().blankRow().blankRow().with("remark", " ").findings()).isEmpty();
  }

  @Test
  void leavesTheRowBehindTheGapValid() {
    assertThat(removal().blankRow().row().result().validRows()).isEqualTo(2);
    assertThat(removal().blankRow().row().result().rows()).isEqualTo(2);
  }
}
