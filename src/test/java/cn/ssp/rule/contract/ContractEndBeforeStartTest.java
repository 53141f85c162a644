package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractEndBeforeStartTest {
  @Test
  void namesTheStart() {
    assertThat(
            enrolment()
                .with("contractStart", "2026-12-15")
                .with("contractEnd", "2026-12-14")
                .findings())
        .containsExactly("J2 contract-end-before-start 2026-12-15");
  }

  @Test
  void takesAContractOfOneDay() {
    assertThat(
            enrolment()
                .with("contractStart", "2026-12-15")
                .with("contractEnd", "2026-12-15")
                .findings())
        .isEmpty();
  }

  @Test
  void needsBothDates() {
    assertThat(enrolment().with("contractStart", "").findings())
        .containsExactly("I2 required always");
    assertThat(enrolment().with("contractStart", "2030-02-30").findings())
        .containsExactly("I2 bad-date");
  }

  @Test
  void isToldBesideAnEndThatIsOver() {
    assertThat(enrolment().with("contractEnd", "2025-12-01").findings())
        .containsExactly(
            "J2 contract-end-before-today 2026-11-23", "J2 contract-end-before-start 2026-12-01");
  }
}
