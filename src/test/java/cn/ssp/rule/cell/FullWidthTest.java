package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Passes, passports and the cards of foreigners bear their letters in upper case. */
  @ParameterizedTest
  @CsvSource({
    "外国人护照,e12345678",
    "外国人护照,22aB34567",
    "港澳居民来往内地通行证,h01234567",
    "台湾居民来往大陆通行证,0123456701b",
    "外国人永久居留身份证,deu110088041201"
  })
  void findsLowerCaseLettersInOtherDocuments(String idType, String idNumber) {
    assertThat(enrolment().with("idType", idType).with("idNumber", idNumber).findings())
        .containsExactly("B2 full-width lower-case");
  }

  /** Where the number is of no document, its letters are not what is wrong with it. */
  @Test
  void leavesLettersThatDoNotBelongToOtherRules() {
    assertThat(enrolment().with("idNumber", "x1010519491231002X").findings())
        .containsExactly("B2 identity-characters resident-card");
    assertThat(enrolment().with("idType", "外国人护照").with("idNumber", "ß12345678").findings())
        .containsExactly("B2 identity-characters passport");
  }
}
