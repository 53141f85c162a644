package cn.ssp.declaration;

import cn.ssp.domain.employer.CreditCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a declared row is known by, whatever file it stood in: the employer, the business, the
 * person, and the month from which it takes effect.
 *
 * @param text 64 lower-case hexadecimal digits, which tell nobody who it is
 */
public record RowKey(String text) {
  private static final String FORM = "ssp-row/1";

  /**
   * The key of a row.
   *
   * @param business the template's code, such as {@code enrolment}
   * @param person what all rows of one person share, whatever form of the number they bear
   * @param effective the month from which the row takes effect; empty where a business has none
   */
  public static RowKey of(
      CreditCode employer, String business, String person, Optional<YearMonth> effective) {
    String month = effective.map(YearMonth::toString).orElse("");
    return new RowKey(Digests.of(List.of(FORM, employer.text(), business, person, month)));
  }

  @Override
  public String toString() {
    return text;
  }
}
