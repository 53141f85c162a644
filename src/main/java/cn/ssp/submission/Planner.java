package cn.ssp.submission;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.RowKey;
import cn.ssp.ledger.Drift;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.RowClaim;
import cn.ssp.roster.RowNumbers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Compares the valid rows of a roster with the ledger, some hundred at a time. */
public final class Planner {
  private static final int ROWS_AT_A_TIME = 500;

  private final Ledger ledger;
  private final CheckedRoster roster;
  private final List<DeclaredRow> pending = new ArrayList<>(ROWS_AT_A_TIME);
  private final BitSet fresh = new BitSet();
  private final BitSet corrections = new BitSet();
  private final Map<IdempotencyKey, BitSet> accepted = new LinkedHashMap<>();
  private final Map<IdempotencyKey, BitSet> underway = new LinkedHashMap<>();
  private final List<Drift> drifts = new ArrayList<>();

  private Planner(Ledger ledger, CheckedRoster roster) {
    this.ledger = ledger;
    this.roster = roster;
  }

  /**
   * What is to be done with some of a roster's rows.
   *
   * @param progress is told after each row how many of all there were so far, from 0 to 1
   */
  public static Plan plan(
      Ledger ledger, CheckedRoster roster, RowNumbers rows, DoubleConsumer progress) {
    return new Planner(ledger, roster).plan(rows, progress);
  }

  private Plan plan(RowNumbers rows, DoubleConsumer progress) {
    int all = rows.size();
    double[] taken = {0};
    roster
        .declared(rows)
        .forEach(
            row -> {
              take(row);
              progress.accept(++taken[0] / all);
            });
    compare();
    return new Plan(
        RowNumbers.of(fresh),
        RowNumbers.of(corrections),
        earlier(accepted),
        earlier(underway),
        drifts);
  }

  private void take(DeclaredRow row) {
    pending.add(row);
    if (pending.size() == ROWS_AT_A_TIME) {
      compare();
    }
  }

  private void compare() {
    if (pending.isEmpty()) {
      return;
    }
    Map<RowKey, RowClaim> claims = ledger.claims(pending.stream().map(DeclaredRow::key).toList());
    List<DeclaredRow> toSend = new ArrayList<>();
    for (DeclaredRow row : pending) {
      if (kindOf(row, claims.get(row.key()))) {
        toSend.add(row);
      }
    }
    drifts.addAll(ledger.drifts(roster.employer(), toSend));
    pending.clear();
  }

  /** Puts a row where it belongs; answers whether it is to be sent. */
  private boolean kindOf(DeclaredRow row, @Nullable RowClaim claim) {
    if (claim == null) {
      fresh.set(row.number());
      return true;
    }
    if (!claim.accepted()) {
      rowsOf(claim, underway).set(row.number());
      return false;
    }
    if (claim.digest().equals(row.digest())) {
      rowsOf(claim, accepted).set(row.number());
      return false;
    }
    corrections.set(row.number());
    return true;
  }

  private static BitSet rowsOf(RowClaim claim, Map<IdempotencyKey, BitSet> batches) {
    return batches.computeIfAbsent(claim.batch(), batch -> new BitSet());
  }

  private List<Plan.Earlier> earlier(Map<IdempotencyKey, BitSet> batches) {
    return batches.entrySet().stream()
        .flatMap(
            entry ->
                ledger.batch(entry.getKey()).stream()
                    .map(batch -> new Plan.Earlier(batch, RowNumbers.of(entry.getValue()))))
        .toList();
  }
}
