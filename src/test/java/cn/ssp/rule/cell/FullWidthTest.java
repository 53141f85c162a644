package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class FullWidthTest {
  @Test
  void findsDigitsAndReadsThroughThem() {
    assertThat(enrolment().with("idNumber", "３２０５０９１９９００３０７４１１０").findings())
        .containsExactly("B2 full-width");
    assertThat(enrolment().with("mobile", "１３８00000001").findings())
        .containsExactly("F2 full-width");
  }

  @Test
  void findsLettersInNames() {
    assertThat(enrolment().with("name", "ＪＯＨＮ").findings()).containsExactly("C2 full-width");
  }

  @Test
  void takesPunctuationInProse() {
    assertThat(enrolment().with("remark", "见附件（二），已签；").findings()).isEmpty();
    assertThat(enrolment().with("remark", "见附件２").findings()).containsExactly("Q2 full-width");
  }

  @Test
  void findsPunctuationInDates() {
    assertThat(enrolment().with("contractStart", "2026／12／1").findings())
        .containsExactly("I2 full-width");
  }

  @Test
  void looksIntoTextsAlone() {
    assertThat(enrolment().with("monthlyWage", Excel.number("5200", "５２００")).findings()).isEmpty();
  }
}
