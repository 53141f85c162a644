package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class StraySpaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {" 张三", "张三 ", "张 三", "张　三", "张\u00A0三", "张\u200B三", "张三\n", "\uFEFF张三", "张\t三"})
  void findsWhatDoesNotBelongInANameOfHanCharacters(String name) {
    assertThat(enrolment().with("name", name).findings()).containsExactly("C2 stray-space");
  }

  @Test
  void takesTheSpacesOfAForeignName() {
    assertThat(enrolment().with("name", "JOHN PAUL SMITH").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JOHN SMITH ", "JOHN\u00A0SMITH", "JOHN  SMITH", "JOHN\nSMITH", "JO\u200BHN"})
  void findsOtherThanSingleSpacesInAForeignName(String name) {
    assertThat(enrolment().with("name", name).findings()).containsExactly("C2 stray-space");
  }

  @Test
  void takesTheSpacesOfARemark() {
    assertThat(enrolment().with("remark", "见 附件　二").findings()).isEmpty();
    assertThat(enrolment().with("remark", "见附件\n").findings()).containsExactly("Q2 stray-space");
  }

  /** The number is right behind the space: no other rule has anything to say. */
  @ParameterizedTest
  @ValueSource(
      strings = {"320509 19900307 4110", "320509199003074110 ", "\u202A320509199003074110\u202C"})
  void findsThoseInNumbers(String number) {
    assertThat(enrolment().with("idNumber", number).findings()).containsExactly("B2 stray-space");
  }

  @Test
  void looksIntoTextsAlone() {
    assertThat(enrolment().with("monthlyWage", Excel.number("5200", " 5,200 ")).findings())
        .isEmpty();
  }

  @Test
  void looksIntoTheResultOfAFormula() {
    assertThat(enrolment().with("name", Excel.formula("张三 ")).findings())
        .containsExactly("C2 formula", "C2 stray-space");
  }

  @Test
  void leavesTheRowValid() {
    assertThat(enrolment().with("name", "张三 ").result().validRows()).isEqualTo(1);
  }
}
