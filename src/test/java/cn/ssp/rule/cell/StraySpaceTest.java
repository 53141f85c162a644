package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class StraySpaceTest {
  @ParameterizedTest
  @CsvSource({
    "' 张三', end",
    "'张三 ', end",
    "'张 三', inside",
    "'张　三', inside",
    "'张\u00A0三', inside",
    "'张\u200B三', invisible",
    "'\uFEFF张三', invisible",
    "'张三\n', line-break",
    "'张\t三', line-break"
  })
  void findsWhatDoesNotBelongInANameOfHanCharacters(String name, String where) {
    assertThat(enrolment().with("name", name).findings())
        .containsExactly("C2 stray-space " + where);
  }

  @Test
  void takesTheSpacesOfAForeignName() {
    assertThat(enrolment().with("name", "JOHN PAUL SMITH").findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'JOHN SMITH ', end",
    "'JOHN\u00A0SMITH', inside",
    "'JOHN  SMITH', inside",
    "'JOHN\nSMITH', line-break",
    "'JO\u200BHN', invisible"
  })
  void findsOtherThanSingleSpacesInAForeignName(String name, String where) {
    assertThat(enrolment().with("name", name).findings())
        .containsExactly("C2 stray-space " + where);
  }

  @Test
  void takesTheSpacesOfARemark() {
    assertThat(enrolment().with("remark", "见 附件　二").findings()).isEmpty();
    assertThat(enrolment().with("remark", "见附件\n").findings())
        .containsExactly("Q2 stray-space line-break");
  }

  /** The number is right behind the space: no other rule has anything to say. */
  @ParameterizedTest
  @CsvSource({
    "'320509 19900307 4110', inside",
    "'320509199003074110 ', end",
    "'\u202A320509199003074110\u202C', invisible"
  })
  void findsThoseInNumbers(String number, String where) {
    assertThat(enrolment().with("idNumber", number).findings())
        .containsExactly("B2 stray-space " + where);
  }

  @Test
  void looksIntoTextsAlone() {
    assertThat(enrolment().with("monthlyWage", Excel.number("5200", " 5,200 ")).findings())
        .isEmpty();
  }

  @Test
  void looksIntoTheResultOfAFormula() {
    assertThat(enrolment().with("name", Excel.formula("张三 ")).findings())
        .containsExactly("C2 formula", "C2 stray-space end");
  }

  @Test
  void leavesTheRowValid() {
    assertThat(enrolment().with("name", "张三 ").result().validRows()).isEqualTo(1);
  }
}
