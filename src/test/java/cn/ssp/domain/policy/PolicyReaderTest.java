package cn.ssp.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PolicyReaderTest {
  private final Policy policy = PolicyReader.builtIn();

  @Test
  void namesTheStateOfThePolicy() {
    assertThat(policy.version()).isEqualTo("jiangsu-2026-11");
  }

  @Test
  void reachesSixMonthsBeforeTheMonthOfTheOperation() {
    BackpayLimit limit = new BackpayLimit(6, BackpayLimit.Anchor.OPERATION);

    assertThat(policy.backpay().on(LocalDate.of(2021, 9, 1))).isEqualTo(limit);
    assertThat(policy.backpay().on(LocalDate.of(2026, 11, 23))).isEqualTo(limit);
  }

  @Test
  void beginsWithTheMonthOfTheNotice() {
    assertThat(policy.calendar().knownFrom()).isEqualTo("2021-09-01T00:00");
  }
}
