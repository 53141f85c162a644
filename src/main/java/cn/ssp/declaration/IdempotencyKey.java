package cn.ssp.declaration;

import cn.ssp.domain.employer.CreditCode;
import java.time.YearMonth;
import java.util.List;

/**
 * What a batch is sent under: the hall takes one batch under a key, however often it is sent.
 *
 * @param text 64 lower-case hexadecimal digits
 */
public record IdempotencyKey(String text) {
  private static final String FORM = "ssp-batch/1";

  /**
   * The key of a batch: the same for the same rows in the same month and round, so that a batch
   * that is made anew is still known for the one it was.
   *
   * @param business the template's code, such as {@code enrolment}
   * @param contentDigest what batches of the same rows share
   * @param round how many batches of the same rows have been through the hall before
   */
  public static IdempotencyKey of(
      CreditCode employer,
      String business,
      YearMonth settlementMonth,
      String contentDigest,
      int round) {
    return new IdempotencyKey(
        Digests.of(
            List.of(
                FORM,
                employer.text(),
                business,
                settlementMonth.toString(),
                contentDigest,
                Integer.toString(round))));
  }

  @Override
  public String toString() {
    return text;
  }
}
