package cn.ssp.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class BackpayLimitTest {
  private static final YearMonth OPERATION = YearMonth.of(2026, 11);
  private static final YearMonth SETTLEMENT = YearMonth.of(2026, 12);

  @Test
  void countsFromTheMonthOfTheOperation() {
    BackpayLimit limit = new BackpayLimit(6, BackpayLimit.Anchor.OPERATION);

    assertThat(limit.earliest(OPERATION, SETTLEMENT)).isEqualTo(YearMonth.of(2026, 5));
  }

  @Test
  void countsFromTheSettlementMonth() {
    BackpayLimit limit = new BackpayLimit(6, BackpayLimit.Anchor.SETTLEMENT);

    assertThat(limit.earliest(OPERATION, SETTLEMENT)).isEqualTo(YearMonth.of(2026, 6));
  }

  @Test
  void reachesIntoTheYearBefore() {
    BackpayLimit limit = new BackpayLimit(6, BackpayLimit.Anchor.OPERATION);

    assertThat(limit.earliest(YearMonth.of(2027, 1), YearMonth.of(2027, 2)))
        .isEqualTo(YearMonth.of(2026, 7));
  }
}
