package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class EnrolmentLateTest {
  /** From 24 October to 23 November are 30 days. */
  @Test
  void thirtyDaysAreInTimeAndThirtyOneAreNot() {
    assertThat(enrolment().with("contractStart", "2026-10-24").findings())
        .containsExactly("I2 backpay 2 2026-10 2026-11");
    assertThat(enrolment().with("contractStart", "2026-10-23").findings())
        .containsExactly("I2 backpay 2 2026-10 2026-11", "I2 enrolment-late 30 31");
  }

  @Test
  void aRenewalIsNoHire() {
    assertThat(
            enrolment().with("contractReason", "续签").with("contractStart", "2026-10-01").findings())
        .containsExactly("I2 backpay 2 2026-10 2026-11");
  }
}
