package cn.ssp.hall;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import java.time.YearMonth;

/**
 * What the hall tells of a batch that it has.
 *
 * @param receipt its word that it has it
 * @param key what the batch was sent under
 * @param business the template's code, such as {@code enrolment}
 * @param settlementMonth the month it counts for
 * @param rows how many rows it holds
 * @param state how far the hall is with it
 */
public record BatchStatus(
    Receipt receipt,
    IdempotencyKey key,
    String business,
    YearMonth settlementMonth,
    long rows,
    State state) {
  /** How far the hall is with a batch. */
  public enum State {
    /** It has it. */
    RECEIVED,
    /** It is at it. */
    PROCESSING,
    /** Every row has its answer. */
    DONE
  }
}
