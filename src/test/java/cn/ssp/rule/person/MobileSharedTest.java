package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.rule.RosterFixture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class MobileSharedTest {
  private static final String SHARED = "13800000009";

  @Test
  void findsTheThirdPersonAndAllBehind() {
    assertThat(shared(4).findings()).containsExactly("F4 mobile-shared 2", "F5 mobile-shared 2");
  }

  @Test
  void takesTwo() {
    assertThat(shared(2).findings()).isEmpty();
  }

  @Test
  void comparesWhatIsMeant() {
    assertThat(shared(2).row().with("mobile", "138 0000 0009").findings())
        .containsExactly("F4 stray-space inside", "F4 mobile-shared 2");
  }

  /** The first person twice, which is another rule's business. */
  @Test
  void countsPersonsAndNotRows() {
    assertThat(
            shared(2)
                .row()
                .with("idNumber", "320509199003074110")
                .with("mobile", SHARED)
                .findings())
        .containsExactly("B4 identity-duplicate 2");
  }

  @Test
  void takesAnUnreadableIdentityForAPersonOfItsOwn() {
    assertThat(shared(2).row().with("idNumber", "1").with("mobile", SHARED).findings())
        .containsExactly("B4 identity-length 1 resident-card", "F4 mobile-shared 2");
  }

  @Test
  void comparesNoNumbersThatFailTheirForm() {
    assertThat(
            enrolment()
                .with("mobile", "无")
                .row()
                .with("mobile", "无")
                .row()
                .with("mobile", "无")
                .findings())
        .noneMatch(finding -> finding.contains("shared"));
  }

  private static RosterFixture shared(int rows) {
    RosterFixture roster = enrolment().with("mobile", SHARED);
    for (int row = 1; row < rows; row++) {
      roster = roster.row().with("mobile", SHARED);
    }
    return roster;
  }
}
