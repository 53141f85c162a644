package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(removal().with("idNumber", number).findings())
        .contains("B2 identity-characters resident-card");
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
        .containsExactly("B2 identity-characters resident-card");
  }

  /** Two faults, both told. */
  @Test
  void isToldBesideAWrongLength() {
    assertThat(removal().with("idNumber", "32O50919900307411").findings())
        .containsExactly(
            "B2 identity-length 17 resident-card", "B2 identity-characters resident-card");
  }

  @ParameterizedTest
  @CsvSource({
    "港澳居民来往内地通行证, A12345678, hong-kong-macao-pass",
    "港澳居民来往内地通行证, H1234567X, hong-kong-macao-pass",
    "台湾居民来往大陆通行证, 1234567A, taiwan-pass",
    "港澳台居民居住证, 81O000199001010017, residence-permit",
    "外国人永久居留身份证, DE1110088041201, permanent-residence-card",
    "外国人永久居留身份证, 110105194912310021, permanent-residence-card",
    "外国人护照, E-1234567, passport"
  })
  void knowsEveryDocument(String type, String number, String told) {
    assertThat(removal().with("idType", type).with("idNumber", number).findings())
        .containsExactly("B2 identity-characters " + told);
  }

  /** An H left out is told once: where it is missing cannot be known. */
  @Test
  void asksForNoOrderInATextOfAnotherLength() {
    assertThat(removal().with("idType", "港澳居民来往内地通行证").with("idNumber", "12345678").findings())
        .containsExactly("B2 identity-length 8 hong-kong-macao-pass");
    assertThat(removal().with("idType", "港澳居民来往内地通行证").with("idNumber", "#1234567").findings())
        .containsExactly(
            "B2 identity-length 8 hong-kong-macao-pass",
            "B2 identity-characters hong-kong-macao-pass");
  }

  @Test
  void leavesPassportsAlone() {
    assertThat(removal().with("idType", "外国人护照").with("idNumber", "AB1234567").findings())
        .isEmpty();
  }
}
