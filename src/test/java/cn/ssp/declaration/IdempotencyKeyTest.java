package cn.ssp.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.domain.employer.CreditCode;
import java.time.YearMonth;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IdempotencyKeyTest {
  private static final CreditCode EMPLOYER = new CreditCode("91320509MA1ACME003");
  private static final CreditCode OTHER = new CreditCode("91110000101623741K");
  private static final YearMonth MONTH = YearMonth.of(2026, 12);
  private static final String CONTENT = "0".repeat(64);

  /** {@code printf '%s\0' ssp-batch/1 91320509MA1ACME003 enrolment 2026-12 000… 0 | sha256sum}. */
  @Test
  void isADigestOfWhatTellsBatchesApart() {
    assertThat(IdempotencyKey.of(EMPLOYER, "enrolment", MONTH, CONTENT, 0).text())
        .isEqualTo("46902a8dbf5b797a4656df3056b8b874e03c4b97c418b5173d636ff770e2dc9f");
  }

  @Test
  void isAnotherForAnotherBatch() {
    assertThat(
            new String[] {
              IdempotencyKey.of(EMPLOYER, "enrolment", MONTH, CONTENT, 0).text(),
              IdempotencyKey.of(OTHER, "enrolment", MONTH, CONTENT, 0).text(),
              IdempotencyKey.of(EMPLOYER, "removal", MONTH, CONTENT, 0).text(),
              IdempotencyKey.of(EMPLOYER, "enrolment", MONTH.plusMonths(1), CONTENT, 0).text(),
              IdempotencyKey.of(EMPLOYER, "enrolment", MONTH, "1".repeat(64), 0).text(),
              IdempotencyKey.of(EMPLOYER, "enrolment", MONTH, CONTENT, 1).text()
            })
        .doesNotHaveDuplicates();
  }
}
