package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class BadNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "5200", "5200.5", "5200.50", "0.1", "999999999999"})
  void takesTheseTexts(String text) {
    assertThat(enrolment().with("monthlyWage", text).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5,200", "5200元", "¥5200", "-5200", "5200.", ".5", "5.2e3", "五千", "1234567890123"})
  void takesNoOthers(String text) {
    assertThat(enrolment().with("monthlyWage", text).findings()).containsExactly("M2 bad-number");
  }

  @Test
  void takesNumbersThatAreNotNegative() {
    assertThat(enrolment().with("monthlyWage", Excel.number("0")).findings()).isEmpty();
    assertThat(enrolment().with("monthlyWage", Excel.number("5200.5", "5,200.50")).findings())
        .isEmpty();
    assertThat(enrolment().with("monthlyWage", Excel.number("-0.1")).findings())
        .containsExactly("M2 bad-number");
  }

  @Test
  void takesNeitherDatesNorTruths() {
    assertThat(enrolment().with("monthlyWage", Excel.date("2026-11-05")).findings())
        .containsExactly("M2 bad-number");
    assertThat(enrolment().with("monthlyWage", Excel.noDate("5200000")).findings())
        .containsExactly("M2 bad-number");
    assertThat(enrolment().with("monthlyWage", Excel.truth()).findings())
        .containsExactly("M2 bad-number");
  }

  @Test
  void readsThroughFullWidthDigits() {
    assertThat(enrolment().with("monthlyWage", "５２００．５").findings())
        .containsExactly("M2 full-width wide");
  }

  @Test
  void judgesOptionalAmountsWhenFilledIn() {
    assertThat(roster("base-raise").with("currentBase", "五千").findings())
        .containsExactly("C2 bad-number");
  }
}
