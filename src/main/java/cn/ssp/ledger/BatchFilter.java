package cn.ssp.ledger;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Which batches are meant.
 *
 * @param states those in one of these
 * @param employer those of the employer of that credit code; of every employer where empty
 * @param settlementMonth those that count for that month; for every month where empty
 */
public record BatchFilter(
    Set<BatchState> states, Optional<String> employer, Optional<YearMonth> settlementMonth) {
  /** Copies the states. */
  public BatchFilter {
    states = Set.copyOf(states);
  }

  /** Those of every employer and month in one of these states. */
  public static BatchFilter in(BatchState... states) {
    return new BatchFilter(Set.of(states), Optional.empty(), Optional.empty());
  }

  /** All. */
  public static BatchFilter all() {
    return in(BatchState.values());
  }

  /** The same, of one employer. */
  public BatchFilter of(String creditCode) {
    return new BatchFilter(states, Optional.of(creditCode), settlementMonth);
  }
}
