package cn.ssp.cli;

import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.pack.BadPackageException;
import cn.ssp.declaration.pack.PackageReader;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.ledger.LedgerRow;
import cn.ssp.roster.write.Existing;
import cn.ssp.roster.write.RosterFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that the hall rejected as a roster of their own, to be corrected and declared again. */
final class RejectedRoster {
  private final Session session;
  private final Ledger ledger;

  RejectedRoster(Session session, Ledger ledger) {
    this.session = session;
    this.ledger = ledger;
  }

  /**
   * Writes it; not where nothing was rejected.
   *
   * @throws Failure of {@link UsageKinds#ONE_BUSINESS} when the rows are of several businesses
   */
  void write(List<LedgerBatch> asked, Path file, boolean force) {
    List<LedgerBatch> batches =
        asked.stream()
            .map(batch -> ledger.batch(batch.key()).orElse(batch))
            .filter(batch -> batch.rejected() > 0)
            .toList();
    if (batches.isEmpty()) {
      session.remark("results.none-rejected");
      return;
    }
    if (batches.stream().map(LedgerBatch::business).distinct().count() > 1) {
      throw new Failure(ExitCode.USAGE, UsageKinds.ONE_BUSINESS);
    }
    RosterFile.write(
        file,
        session.template(batches.get(0).business()),
        rows -> {
          for (LedgerBatch batch : batches) {
            add(batch, rows);
          }
        },
        force ? Existing.REPLACE : Existing.KEEP);
  }

  /** What was declared, to the letter, is in the signed package. */
  private void add(LedgerBatch batch, RosterFile.Rows rows) throws IOException {
    Set<RowKey> rejected = new HashSet<>();
    ledger.rows(
        batch.key(),
        row -> {
          if (row.state() == LedgerRow.State.REJECTED) {
            rejected.add(row.key());
          }
        });
    try {
      PackageReader.read(ledger.declaration(batch.key()).bytes())
          .rows(
              row -> {
                if (rejected.contains(row.key())) {
                  add(row.values(), rows);
                }
              });
    } catch (BadPackageException e) {
      throw new IllegalStateException("the ledger's own package is damaged", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(Map<String, String> values, RosterFile.Rows rows) {
    try {
      rows.add(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
