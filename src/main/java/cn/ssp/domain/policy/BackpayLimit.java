package cn.ssp.domain.policy;

import java.time.YearMonth;

/**
 * How far back contributions can be made good online (guide, part ten, 26).
 *
 * @param months how many months before the anchor the earliest one lies
 * @param anchor the month that is counted from
 */
public record BackpayLimit(int months, Anchor anchor) {
  /** The month that the reach of backpay is counted from. */
  public enum Anchor {
    /** The calendar month in which the declaration is made. */
    OPERATION,
    /** The month that the declaration settles. */
    SETTLEMENT
  }

  /** The earliest month that a contract may start in. */
  public YearMonth earliest(YearMonth operationMonth, YearMonth settlementMonth) {
    YearMonth from = anchor == Anchor.OPERATION ? operationMonth : settlementMonth;
    return from.minusMonths(months);
  }
}
