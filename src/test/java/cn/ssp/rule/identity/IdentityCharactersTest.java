package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityCharactersTest {
  /** A letter O for a zero, an X that is not at the end, a hyphen; nothing is said of the check. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "32O509199003074110",
        "X20509199003074110",
        "32050919900307-110",
        "32050919900307411Y",
        "32050919900307411１Ａ",
        "张20509199003074110"
      })
  void findsWhatIsNoDigit(String number) {
    assertThat(removal().with("idNumber", number).findings()).contains("B2 identity-characters");
    assertThat(removal().with("idNumber", number).findings())
        .doesNotContain("B2 identity-checksum", "B2 required always")
        .noneMatch(finding -> finding.contains("identity-birth-date"));
  }

  @Test
  void takesAnXAtTheEnd() {
    assertThat(removal().with("idNumber", "11010519491231002X").findings()).isEmpty();
  }

  @Test
  void takesNoXInAnOldNumber() {
    assertThat(removal().with("idNumber", "32058485112020X").findings())
        .containsExactly("B2 identity-characters");
  }

  /** Two faults, both told. */
  @Test
  void isToldBesideAWrongLength() {
    assertThat(removal().with("idNumber", "32O50919900307411").findings())
        .containsExactly("B2 identity-length 17", "B2 identity-characters");
  }

  @Test
  void leavesPassportsAlone() {
    assertThat(removal().with("idType", "外国人护照").with("idNumber", "AB1234567").findings())
        .isEmpty();
  }
}
