package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Personal;
import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityAsNumberTest {
  /** Neither missing, nor too short, nor checked: its digits are not the person's. */
  @Test
  void isTheOnlyThingToSay() {
    assertThat(
            removal()
                .with("idNumber", Excel.number("320509199003074000", "3.20509E+17"))
                .findings())
        .containsExactly("B2 identity-as-number");
  }

  @Test
  void showsWhatTheWorkbookShows() {
    assertThat(
            removal()
                .with("idNumber", Excel.number("320509199003074000", "3.20509E+17"))
                .rawFindings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.value())
                    .isEqualTo(new Arg("3.20509E+17", Personal.IDENTITY_NUMBER)));
  }

  /** An old number has just the 15 digits that a double keeps, and is rejected as well. */
  @Test
  void concernsShortNumbersToo() {
    assertThat(removal().with("idNumber", Excel.number("320584851120202")).findings())
        .containsExactly("B2 identity-as-number");
    assertThat(
            removal()
                .with("idType", "台湾居民来往大陆通行证")
                .with("idNumber", Excel.number("12345678"))
                .findings())
        .containsExactly("B2 identity-as-number");
    assertThat(roster("base-raise").with("idNumber", Excel.number("12345678")).findings())
        .containsExactly("A2 identity-as-number");
  }

  /** What a CSV keeps of a number. */
  @ParameterizedTest
  @ValueSource(strings = {"3.20509E+17", "3.20509199003074E17", "3E+17", "3.20509e+17"})
  void knowsANumberThatBecameATextAgain(String text) {
    assertThat(removal().with("idNumber", text).findings())
        .containsExactly("B2 identity-as-number");
  }

  @Test
  void takesAPassportForAPassport() {
    assertThat(removal().with("idType", "外国人护照").with("idNumber", "1E2345678").findings())
        .isEmpty();
  }

  @Test
  void concernsResultsOfFormulasAndDates() {
    assertThat(removal().with("idNumber", Excel.formulaNumber("320509199003074000")).findings())
        .containsExactly("B2 formula", "B2 identity-as-number");
    assertThat(removal().with("idNumber", Excel.date("2026-11-05")).findings())
        .containsExactly("B2 identity-as-number");
  }
}
