package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class AgeUnderMinimumTest {
  /** Born on 24 and 23 November 2010, and checked on 23 November 2026. */
  @Test
  void countsTheBirthdayAsReached() {
    assertThat(enrolment().with("idNumber", "320509201011240019").findings())
        .containsExactly("B2 age-under-16 16");
    assertThat(enrolment().with("idNumber", "320509201011230013").findings()).isEmpty();
    assertThat(
            enrolment().with("idNumber", "320509201011240019").asOf("2026-11-24T00:00").findings())
        .isEmpty();
  }

  @Test
  void concernsWhoIsHiredAlone() {
    assertThat(
            roster("preregistration")
                .with("idType", "居民身份证")
                .with("idNumber", "320509201011240019")
                .findings())
        .contains("B2 age-under-16 16");
    assertThat(roster("removal").with("idNumber", "320509201011240019").findings()).isEmpty();
    assertThat(roster("base-raise").with("idNumber", "320509201011240019").findings()).isEmpty();
  }

  @Test
  void isToldBesideAWrongCheck() {
    assertThat(enrolment().with("idNumber", "320509201011240018").findings())
        .containsExactly("B2 identity-checksum", "B2 age-under-16 16");
  }

  @Test
  void leavesTheUnbornToTheirNumber() {
    assertThat(enrolment().with("idNumber", "320509202611240017").findings())
        .containsExactly("B2 identity-birth-date future");
  }
}
