package cn.ssp.rule.layout;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class HiddenRowTest {
  @Test
  void warnsOfAHiddenRow() {
    assertThat(removal().row().hide().row().findings()).containsExactly("3 hidden-row");
    assertThat(removal().hide().result().validRows()).isEqualTo(1);
  }

  @Test
  void checksAHiddenRowLikeAnyOther() {
    assertThat(removal().with("name", "").hide().findings())
        .containsExactly("2 hidden-row", "C2 required always");
  }

  @Test
  void warnsOfAnUnfilledOneToo() {
    assertThat(roster("collection").blankRow().with("idType", "居民身份证").hide().findings())
        .containsExactly("3 unfilled-row", "3 hidden-row");
  }
}
