package cn.ssp.rule.layout;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class FormulaTest {
  @Test
  void takesTextsNumbersAndDates() {
    assertThat(
            enrolment()
                .with("monthlyWage", Excel.number("5200"))
                .with("contractStart", Excel.date("2026-12-01"))
                .findings())
        .isEmpty();
  }

  @Test
  void findsAFormulaWhateverItsResultIs() {
    assertThat(enrolment().with("name", Excel.formula("张三")).findings())
        .containsExactly("C2 formula");
    assertThat(enrolment().with("monthlyWage", Excel.formulaNumber("5200")).findings())
        .containsExactly("M2 formula");
    assertThat(enrolment().with("remark", Excel.formula("")).findings())
        .containsExactly("Q2 formula");
  }

  @Test
  void findsWhatAFormulaLeftAsAnError() {
    assertThat(enrolment().with("remark", Excel.error("#N/A")).findings())
        .containsExactly("Q2 formula");
  }

  @Test
  void judgesTheResultAsAnyValue() {
    assertThat(enrolment().with("contractStart", Excel.formula("2027-01-05")).findings())
        .containsExactly("I2 formula", "I2 contract-start-after-settlement-month 2026-12");
  }
}
