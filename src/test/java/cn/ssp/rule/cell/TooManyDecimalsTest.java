package cn.ssp.rule.cell;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TooManyDecimalsTest {
  @Test
  void namesTheLimit() {
    assertThat(enrolment().with("monthlyWage", "5200.55").findings())
        .containsExactly("M2 too-many-decimals 1");
  }

  @Test
  void countsNoTrailingZeros() {
    assertThat(enrolment().with("monthlyWage", "5200.500").findings()).isEmpty();
  }

  /** The hall reads what the file stores, whatever the format shows of it. */
  @Test
  void countsThoseOfTheStoredNumber() {
    assertThat(enrolment().with("monthlyWage", Excel.number("5200.25", "5200.3")).findings())
        .containsExactly("M2 too-many-decimals 1");
    assertThat(enrolment().with("monthlyWage", Excel.number("5200.5", "5200.50")).findings())
        .isEmpty();
  }

  /** A double has no decimal digits behind its fifteenth: these are 5200.1 and 0.3. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5200.1000000000004",
        "5200.100000000001",
        "5200.0999999999995",
        "0.30000000000000004"
      })
  void countsNoBinaryNoise(String stored) {
    assertThat(enrolment().with("monthlyWage", Excel.number(stored)).findings()).isEmpty();
  }

  @Test
  void keepsTheDigitsThatADoubleHas() {
    assertThat(enrolment().with("monthlyWage", Excel.number("1234567890123.45")).findings())
        .containsExactly("M2 too-many-decimals 1");
  }

  @Test
  void leavesABadNumberAlone() {
    assertThat(enrolment().with("monthlyWage", "-5200.55").findings())
        .containsExactly("M2 bad-number");
  }
}
