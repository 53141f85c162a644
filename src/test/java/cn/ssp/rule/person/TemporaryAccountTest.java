package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.rule.RosterFixture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TemporaryAccountTest {
  /** Men born on 22 and 23 November 1976, women ten years later; checked on 23 November 2026. */
  @ParameterizedTest
  @CsvSource({"34010219761122001X, 50", "340102198611220022, 40"})
  void warnsFromTheDayAfterTheBirthday(String number, int years) {
    assertThat(collection(number, "外省农村").findings())
        .containsExactly("B2 temporary-account " + years);
    assertThat(collection(number, "外省城镇").findings())
        .containsExactly("B2 temporary-account " + years);
    assertThat(collection(number, "外省城镇").asOf("2026-11-22T23:59").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"340102197611230015", "340102198611230028"})
  void takesTheBirthdayItself(String number) {
    assertThat(collection(number, "外省农村").findings()).isEmpty();
  }

  @Test
  void asksForAHouseholdOfAnotherProvince() {
    assertThat(collection("34010219761122001X", "").findings())
        .containsExactly("H2 required always");
    assertThat(
            collection("34010219761122001X", "本省农村")
                .with("householdAddress", "江苏省苏州市吴江区")
                .findings())
        .isEmpty();
  }

  /** Who is enrolled may have been insured for long. */
  @Test
  void concernsTheFirstInsuranceAlone() {
    assertThat(
            enrolment()
                .with("idNumber", "34010219761122001X")
                .with("householdType", "外省农村")
                .with("householdAddress", "安徽省合肥市瑶海区")
                .findings())
        .isEmpty();
  }

  private static RosterFixture collection(String number, String household) {
    return roster("collection")
        .with("idNumber", number)
        .with("sex", "")
        .with("birthDate", "")
        .with("householdType", household)
        .with("householdAddress", "安徽省合肥市瑶海区");
  }
}
