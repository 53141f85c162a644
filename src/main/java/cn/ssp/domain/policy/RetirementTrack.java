package cn.ssp.domain.policy;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How the statutory retirement age of one group rises, month by month (decision of the National
 * People's Congress's Standing Committee of 2024-09-13).
 *
 * @param age the age before it rose, in years
 * @param cohort the month of birth from which on it rises
 * @param interval how many months of birth share one month of delay
 * @param most the most months of delay
 */
public record RetirementTrack(int age, YearMonth cohort, int interval, int most) {
  /** The month in which a person born in a month reaches the statutory age. */
  public YearMonth month(YearMonth birth) {
    return birth.plusYears(age).plusMonths(delay(birth));
  }

  private long delay(YearMonth birth) {
    long behind = cohort.until(birth, ChronoUnit.MONTHS);
    return behind < 0 ? 0 : Math.min(most, behind / interval + 1);
  }
}
