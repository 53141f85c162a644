package cn.ssp.ledger;

import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.SignedDeclaration;
import java.sql.SQLException;
import java.util.Optional;

/** Writes a batch down before it is sent, in one transaction. */
final class Preparing {
  private final Transaction transaction;
  private final Dialect dialect;
  private final NewBatch batch;

  Preparing(Transaction transaction, Dialect dialect, NewBatch batch) {
    this.transaction = transaction;
    this.dialect = dialect;
    this.batch = batch;
  }

  /** Writes the batch, its bytes and its rows, and leases it. */
  Preparation prepare(DeclaredRows rows, Worker worker) throws SQLException {
    long employer = lockedEmployer();
    IdempotencyKey key = batch.declaration().key();
    Optional<LedgerBatch> known = BatchTable.find(transaction, key);
    if (known.isPresent()) {
      transaction.abandon();
      return new Preparation.Known(known.get());
    }
    long id = writeBatch(employer);
    try (NewRows writer = new NewRows(transaction, employer, id)) {
      rows.forEach(row -> Database.step(() -> writer.add(row)));
      writer.finish();
      if (!writer.conflicts().isEmpty()) {
        transaction.abandon();
        return new Preparation.Conflict(writer.conflicts());
      }
      transaction.update("UPDATE batch SET row_count = ? WHERE id = ?", writer.count(), id);
    }
    new Leases(transaction, dialect, worker).write(key);
    return new Preparation.Written();
  }

  /**
   * Two batches of one employer are written one after the other, as they may hold the same rows.
   */
  private long lockedEmployer() throws SQLException {
    String creditCode = batch.employer().text();
    transaction.update(
        "INSERT INTO employer (credit_code) VALUES (?) ON CONFLICT (credit_code) DO NOTHING",
        creditCode);
    return transaction.only(
        columns -> columns.number("id"),
        "SELECT id FROM employer WHERE credit_code = ?" + dialect.lockingRows(),
        creditCode);
  }

  private long writeBatch(long employer) throws SQLException {
    SignedDeclaration declaration = batch.declaration();
    long id =
        transaction.only(
            columns -> columns.number("id"),
            "INSERT INTO batch (idempotency_key, state, employer, employer_code, business,"
                + " settlement_month, roster, roster_file, content_digest, template, row_count,"
                + " created_at) VALUES (?, 'prepared', ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) RETURNING id",
            declaration.key().text(),
            employer,
            batch.employerCode(),
            declaration.business(),
            declaration.settlementMonth().toString(),
            batch.roster(),
            batch.rosterFile(),
            batch.contentDigest(),
            batch.template(),
            batch.createdAt().toString());
    transaction.update(
        "INSERT INTO batch_package (batch, bytes) VALUES (?, ?)", id, declaration.bytes());
    return id;
  }
}
