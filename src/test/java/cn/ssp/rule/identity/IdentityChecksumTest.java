package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityChecksumTest {
  /** Both are examples of the standard, one digit changed. */
  @ParameterizedTest
  @ValueSource(strings = {"110105194912310021", "440524188001010015", "11010519491231003X"})
  void findsAWrongDigit(String number) {
    assertThat(removal().with("idNumber", number).findings())
        .containsExactly("B2 identity-checksum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
  void takesTheExamplesOfTheStandard(String number) {
    assertThat(removal().with("idNumber", number).findings()).isEmpty();
  }

  @Test
  void findsNothingInAnOldNumber() {
    assertThat(removal().with("idNumber", "320584851120202").findings())
        .noneMatch(finding -> finding.contains("identity-checksum"));
    assertThat(
            removal().with("idType", "外国人永久居留身份证").with("idNumber", "DEU110088041201").findings())
        .isEmpty();
  }

  @Test
  void concernsPermanentResidents() {
    assertThat(
            removal()
                .with("idType", "外国人永久居留身份证")
                .with("idNumber", "932276198804129965")
                .findings())
        .containsExactly("B2 identity-checksum");
  }

  @Test
  void concernsPermitsOfResidenceAndTemplatesWithoutTheKind() {
    assertThat(
            removal().with("idType", "港澳台居民居住证").with("idNumber", "810000199001010018").findings())
        .containsExactly("B2 identity-checksum");
    assertThat(roster("base-raise").with("idNumber", "440524188001010015").findings())
        .containsExactly("A2 identity-checksum");
  }

  /** A number that might be anything is not checked as a citizen's. */
  @Test
  void asksForTheKindOfDocument() {
    assertThat(removal().with("idType", "").with("idNumber", "440524188001010015").findings())
        .containsExactly("A2 required always");
  }
}
