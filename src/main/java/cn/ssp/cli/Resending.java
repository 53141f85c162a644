package cn.ssp.cli;

import cn.ssp.declaration.RowKey;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.ledger.LedgerRow;
import cn.ssp.roster.RowNumbers;
import cn.ssp.submission.CheckedRoster;
import cn.ssp.submission.Resendable;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows a run may send at all: every valid one, or those of a batch that are worth it. */
final class Resending {
  private final Optional<LedgerBatch> batch;
  private final Set<RowKey> keys = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private Resending(Optional<LedgerBatch> batch) {
    this.batch = batch;
  }

  /**
   * What {@code --failed} asks for; everything without it.
   *
   * @throws Failure of {@link UsageKinds#NO_BATCH} when the ledger does not have the batch
   */
  static Resending of(@Nullable String failed, Ledger ledger) {
    if (failed == null) {
      return new Resending(Optional.empty());
    }
    LedgerBatch batch = batch(failed, ledger);
    Resending resending = new Resending(Optional.of(batch));
    ledger.rows(batch.key(), resending::take);
    return resending;
  }

  /** The one batch of that name or beginning of a key. */
  static LedgerBatch batch(String text, Ledger ledger) {
    List<LedgerBatch> named = ledger.named(text);
    if (named.size() != 1) {
      throw new Failure(
          ExitCode.USAGE,
          UsageKinds.NO_BATCH,
          Arg.of(named.isEmpty() ? "none" : "several"),
          Arg.of(text));
    }
    return named.get(0);
  }

  private void take(LedgerRow row) {
    if (Resendable.isWorthIt(row)) {
      keys.add(row.key());
      persons.add(row.person());
      names.add(row.name());
    }
  }

  /** The rosters to send from where the command line names none. */
  List<String> rosters() {
    return batch.map(LedgerBatch::rosterFile).stream().toList();
  }

  /** The code of the employer that declared the batch; empty for a run without one. */
  Optional<String> employer() {
    return batch.map(LedgerBatch::employerCode);
  }

  /** The rows of a roster that may be sent. */
  RowNumbers of(CheckedRoster roster) {
    if (batch.isEmpty()) {
      return roster.valid();
    }
    BitSet rows = new BitSet();
    roster
        .declared(roster.valid())
        .forEach(
            row -> {
              // A correction may have mended the number, the name or the month.
              if (keys.contains(row.key())
                  || persons.contains(row.person())
                  || names.contains(row.name())) {
                rows.set(row.number());
              }
            });
    return RowNumbers.of(rows);
  }
}
