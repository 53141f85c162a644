package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class BackpayTest {
  /** The example of the report: on 23 November the settlement month is December. */
  @Test
  void namesTheMonths() {
    assertThat(enrolment().with("contractStart", "2026-09-30").findingsOf("backpay"))
        .containsExactly("I2 backpay 3 2026-09 2026-11");
  }

  @Test
  void goesByTheMonthWhateverTheDay() {
    assertThat(enrolment().with("contractStart", "2026-09-01").findingsOf("backpay"))
        .isEqualTo(enrolment().with("contractStart", "2026-09-30").findingsOf("backpay"));
  }

  @Test
  void saysNothingOfTheSettlementMonthItself() {
    assertThat(enrolment().with("contractStart", "2026-12-31").findingsOf("backpay")).isEmpty();
    assertThat(enrolment().with("contractStart", "2026-11-30").findingsOf("backpay"))
        .containsExactly("I2 backpay 1 2026-11 2026-11");
  }

  @Test
  void countsAcrossTheYear() {
    assertThat(
            enrolment()
                .asOf("2027-01-03T09:00")
                .with("contractStart", "2026-11-15")
                .findingsOf("backpay"))
        .containsExactly("I2 backpay 2 2026-11 2026-12");
  }

  @Test
  void leavesTheRowValid() {
    assertThat(enrolment().with("contractStart", "2026-09-30").result().validRows()).isEqualTo(1);
  }
}
