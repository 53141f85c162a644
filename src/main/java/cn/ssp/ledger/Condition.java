package cn.ssp.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter as the WHERE of a statement on {@code batch b}.
 *
 * @param sql the condition
 * @param arguments for its places
 */
record Condition(String sql, List<Object> arguments) {
  private static final String EMPLOYER =
      " AND b.employer = (SELECT id FROM employer WHERE credit_code = ?)";

  /** The condition of a filter; one that names no state lets nothing through. */
  static Condition of(BatchFilter filter) {
    if (filter.states().isEmpty()) {
      return new Condition("1 = 0", List.of());
    }
    StringBuilder sql = new StringBuilder("b.state IN (");
    sql.append(Transaction.places(filter.states().size())).append(')');
    List<Object> arguments = new ArrayList<>();
    filter.states().forEach(state -> arguments.add(state.word()));
    filter
        .employer()
        .ifPresent(
            creditCode -> {
              sql.append(EMPLOYER);
              arguments.add(creditCode);
            });
    filter
        .settlementMonth()
        .ifPresent(
            month -> {
              sql.append(" AND b.settlement_month = ?");
              arguments.add(month.toString());
            });
    return new Condition(sql.toString(), arguments);
  }
}
