package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IdentityLowerCaseTest {
  @Test
  void warnsOfALowerCaseCheckCharacterThatIsRight() {
    assertThat(removal().with("idNumber", "11010519491231002x").findings())
        .containsExactly("B2 identity-lower-case");
    assertThat(removal().with("idNumber", "11010519491231002x").result().validRows()).isEqualTo(1);
  }

  @Test
  void warnsOfAFullWidthOneInBothRespects() {
    assertThat(removal().with("idNumber", "11010519491231002ｘ").findings())
        .containsExactly("B2 full-width", "B2 identity-lower-case");
  }

  @Test
  void isToldBesideAWrongCheck() {
    assertThat(removal().with("idNumber", "11010519491231003x").findings())
        .containsExactly("B2 identity-lower-case", "B2 identity-checksum");
  }

  /** There is no check character to speak of in what is no number of a citizen. */
  @Test
  void leavesAnXElsewhereToOtherRules() {
    assertThat(removal().with("idNumber", "x1010519491231002X").findings())
        .containsExactly("B2 identity-characters");
    assertThat(removal().with("idNumber", "1101051949123100x").findings())
        .containsExactly("B2 identity-length 17");
  }

  @Test
  void leavesOtherDocumentsAlone() {
    assertThat(removal().with("idType", "外国人护照").with("idNumber", "x12345678").findings())
        .isEmpty();
    assertThat(roster("base-raise").with("idNumber", "x12345678").findings()).isEmpty();
  }
}
