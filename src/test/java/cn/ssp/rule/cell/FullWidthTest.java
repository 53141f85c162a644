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
        .containsExactly("B2 full-width wide");
    assertThat(enrolment().with("mobile", "１３８00000001").findings())
        .containsExactly("F2 full-width wide");
  }

  @Test
  void findsLettersInNames() {
    assertThat(enrolment().with("name", "ＪＯＨＮ").findings()).containsExactly("C2 full-width wide");
  }

  @Test
  void takesPunctuationInProse() {
    assertThat(enrolment().with("remark", "见附件（二），已签；").findings()).isEmpty();
    assertThat(enrolment().with("remark", "见附件２").findings()).containsExactly("Q2 full-width wide");
  }

  @Test
  void findsPunctuationInDates() {
    assertThat(enrolment().with("contractStart", "2026／12／1").findings())
        .containsExactly("I2 full-width wide");
  }

  @Test
  void looksIntoTextsAlone() {
    assertThat(enrolment().with("monthlyWage", Excel.number("5200", "５２００")).findings()).isEmpty();
  }

  /** GB 11643 writes the check character as an upper-case X. */
  @Test
  void findsALowerCaseCheckCharacterAndReadsThroughIt() {
    assertThat(enrolment().with("idNumber", "32058419900307003x").findings())
        .containsExactly("B2 full-width lower-case");
    assertThat(enrolment().with("idNumber", "32058419900307013x").findings())
        .containsExactly("B2 full-width lower-case", "B2 identity-checksum");
  }

  /** There is no check character to speak of in what is no number of a citizen. */
  @Test
  void leavesAnXElsewhereToOtherRules() {
    assertThat(enrolment().with("idNumber", "x1010519491231002X").findings())
        .containsExactly("B2 identity-characters resident-card");
    assertThat(enrolment().with("idType", "外国人护照").with("idNumber", "x12345678").findings())
        .isEmpty();
  }
}
