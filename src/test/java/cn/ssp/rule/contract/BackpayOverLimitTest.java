package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class BackpayOverLimitTest {
  /** Six months before November, the month of the operation, is May. */
  @Test
  void namesTheEarliestMonth() {
    assertThat(enrolment().with("contractStart", "2026-04-30").findings())
        .contains("I2 backpay-over-limit 2026-05");
    assertThat(enrolment().with("contractStart", "2026-05-01").findingsOf("backpay-over-limit"))
        .isEmpty();
  }

  /** Before the 6th and after the 11th the settlement months differ, the reach does not. */
  @Test
  void goesByTheMonthOfTheOperation() {
    assertThat(
            enrolment()
                .asOf("2026-11-06T23:59")
                .with("contractStart", "2026-05-01")
                .findingsOf("backpay-over-limit"))
        .isEmpty();
    assertThat(enrolment().asOf("2026-12-01T00:00").with("contractStart", "2026-05-01").findings())
        .contains("I2 backpay-over-limit 2026-06");
  }

  @Test
  void reachesIntoTheYearBefore() {
    assertThat(enrolment().asOf("2027-01-15T09:00").with("contractStart", "2026-06-30").findings())
        .contains("I2 backpay-over-limit 2026-07");
  }
}
