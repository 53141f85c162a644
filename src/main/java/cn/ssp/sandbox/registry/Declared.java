package cn.ssp.sandbox.registry;

import java.time.YearMonth;
import java.util.List;

/**
 * A batch as it came, its rows in order.
 *
 * @param creditCode whose it is
 * @param business the template's code, such as {@code enrolment}
 * @param settlementMonth the month it counts for
 */
public record Declared(
    String creditCode, String business, YearMonth settlementMonth, List<DeclaredValues> rows) {
  /** Copies the rows. */
  public Declared {
    rows = List.copyOf(rows);
  }
}
