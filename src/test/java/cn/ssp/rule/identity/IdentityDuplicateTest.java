package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import cn.ssp.rule.RosterFixture;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IdentityDuplicateTest {
  private static final String NUMBER = "320509199003074110";

  @Test
  void namesTheFirstRowEachTime() {
    assertThat(
            removal()
                .row()
                .row()
                .with("idNumber", NUMBER)
                .row()
                .with("idNumber", NUMBER)
                .findings())
        .containsExactly("B4 identity-duplicate 2", "B5 identity-duplicate 2");
  }

  @Test
  void takesDifferentPeople() {
    assertThat(removal().row().row().findings()).isEmpty();
  }

  /** 320584 851120 202 became 320584 19851120 202 2. */
  @Test
  void knowsTheOldNumberOfAPerson() {
    assertThat(
            removal()
                .with("idNumber", "320584198511202022")
                .row()
                .with("idNumber", "320584851120202")
                .findings())
        .contains("B3 identity-duplicate 2");
  }

  @Test
  void knowsANumberHoweverItIsTyped() {
    assertThat(
            removal()
                .with("idNumber", "11010519491231002X")
                .row()
                .with("idNumber", "11010519491231002x ")
                .findings())
        .contains("B3 identity-duplicate 2");
  }

  @Test
  void knowsOtherDocuments() {
    assertThat(
            removal()
                .with("idType", "外国人护照")
                .with("idNumber", "E12345678")
                .row()
                .with("idType", "外国人护照")
                .with("idNumber", "e12345678")
                .findings())
        .containsExactly("B3 full-width lower-case", "B3 identity-duplicate 2");
  }

  @Test
  void comparesNoMissingNumbers() {
    assertThat(removal().with("idNumber", "").row().with("idNumber", "").findings())
        .containsExactly("B2 required always", "B3 required always");
  }

  /** Two numbers that lost their last digits may well have been two people's. */
  @Test
  void comparesNoNumbersThatFailTheirForm() {
    assertThat(
            removal()
                .with("idNumber", Excel.number("320509199003074000"))
                .row()
                .with("idNumber", Excel.number("320509199003074000"))
                .findings())
        .containsExactly("B2 identity-as-number", "B3 identity-as-number");
    assertThat(removal().with("idNumber", "1").row().with("idNumber", "1").findings())
        .containsExactly(
            "B2 identity-length 1 resident-card", "B3 identity-length 1 resident-card");
  }

  @Test
  void comparesNumbersWhoseCheckIsWrong() {
    assertThat(
            removal()
                .with("idNumber", "440524188001010015")
                .row()
                .with("idNumber", "440524188001010015")
                .findings())
        .containsExactly("B2 identity-checksum", "B3 identity-checksum", "B3 identity-duplicate 2");
  }

  /** Both an enrolment and a removal of one person may be rolled back. */
  @Test
  void tellsRowsApartByWhatElseTheTemplateNames() {
    assertThat(
            roster("rollback").row().with("idNumber", NUMBER).with("business", "退工停保登记").findings())
        .isEmpty();
    assertThat(roster("rollback").row().with("idNumber", NUMBER).findings())
        .containsExactly("A3 identity-duplicate 2");
  }

  @Test
  void comparesWhatElseIsNamedByItsMeaning() {
    assertThat(
            roster("rollback")
                .row()
                .with("idNumber", NUMBER)
                .with("business", "用工参保登记 ")
                .findings())
        .containsExactly("A3 identity-duplicate 2", "C3 stray-space end");
  }

  @Test
  void comparesNothingWhereWhatElseIsNamedFailsItsForm() {
    assertThat(
            roster("rollback")
                .with("business", "x")
                .row()
                .with("idNumber", NUMBER)
                .with("business", "x")
                .findings())
        .containsExactly("C2 not-in-list none", "C3 not-in-list none");
  }

  /** A user's definition may leave the row key out. */
  @Test
  void tellsRowsApartByThePersonAtLeast() {
    Template bundled = Templates.builtIn().find("removal").orElseThrow();
    Template keyless =
        new Template("own", "自用", 100, 0, List.of(), null, bundled.columns(), List.of());

    assertThat(RosterFixture.empty(keyless).row().row().findings())
        .noneMatch(finding -> finding.contains("identity-duplicate"));
    assertThat(RosterFixture.empty(keyless).row().row().with("idNumber", NUMBER).findings())
        .contains("B3 identity-duplicate 2");
  }
}
