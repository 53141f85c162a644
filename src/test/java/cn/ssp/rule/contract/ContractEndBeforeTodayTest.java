package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractEndBeforeTodayTest {
  @Test
  void namesToday() {
    assertThat(
            enrolment()
                .with("contractStart", "2026-11-01")
                .with("contractEnd", "2026-11-22")
                .findings())
        .containsExactly("I2 backpay 1 2026-11 2026-11", "J2 contract-end-before-today 2026-11-23");
  }

  @Test
  void takesAContractThatEndsToday() {
    assertThat(
            enrolment()
                .with("contractStart", "2026-11-01")
                .with("contractEnd", "2026-11-23")
                .findings())
        .containsExactly("I2 backpay 1 2026-11 2026-11");
  }

  @Test
  void leavesNoContractWithoutAnEndBehind() {
    assertThat(enrolment().with("contractType", "无固定期限").with("contractEnd", "").findings())
        .isEmpty();
  }
}
