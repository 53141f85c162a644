package cn.ssp.ledger;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.domain.employer.CreditCode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of batches. */
final class BatchTable {
  private static final String SELECT =
      "SELECT b.*, e.credit_code FROM batch b JOIN employer e ON e.id = b.employer WHERE ";

  private static final String OLDEST_FIRST = " ORDER BY b.id";

  private BatchTable() {}

  /** The batch of a key. */
  static Optional<LedgerBatch> find(Transaction transaction, IdempotencyKey key)
      throws SQLException {
    return transaction.first(BatchTable::batch, SELECT + "b.idempotency_key = ?", key.text());
  }

  /** The batches that the hall calls so, or whose key starts so. */
  static List<LedgerBatch> named(Transaction transaction, String text) throws SQLException {
    if (text.isEmpty()) {
      return List.of(); // every key starts so
    }
    return transaction.list(
        BatchTable::batch,
        SELECT + "(b.hall_batch = ? OR substr(b.idempotency_key, 1, ?) = ?)" + OLDEST_FIRST,
        text,
        text.length(),
        text);
  }

  /** All batches that fit. */
  static List<LedgerBatch> list(Transaction transaction, BatchFilter filter) throws SQLException {
    Condition condition = Condition.of(filter);
    return transaction.list(
        BatchTable::batch,
        SELECT + condition.sql() + OLDEST_FIRST,
        condition.arguments().toArray());
  }

  /** How many batches of the same rows the hall has answered. */
  static int rounds(
      Transaction transaction, CreditCode employer, String contentDigest, YearMonth month)
      throws SQLException {
    return transaction.only(
        columns -> columns.smallNumber("rounds"),
        "SELECT COUNT(*) AS rounds FROM batch"
            + " WHERE employer = (SELECT id FROM employer WHERE credit_code = ?)"
            + " AND content_digest = ? AND settlement_month = ?"
            + " AND state IN ('done', 'refused')",
        employer.text(),
        contentDigest,
        month.toString());
  }

  /** The bytes of a batch. */
  static SignedDeclaration declaration(Transaction transaction, IdempotencyKey key)
      throws SQLException {
    return transaction
        .first(
            columns ->
                new SignedDeclaration(
                    key,
                    columns.text("business"),
                    YearMonth.parse(columns.text("settlement_month")),
                    columns.bytes("bytes")),
            "SELECT b.business, b.settlement_month, p.bytes"
                + " FROM batch b JOIN batch_package p ON p.batch = b.id"
                + " WHERE b.idempotency_key = ?",
            key.text())
        .orElseThrow(() -> missing(key));
  }

  /** How far a batch is. */
  static BatchState state(Transaction transaction, IdempotencyKey key) throws SQLException {
    return transaction
        .first(BatchTable::state, "SELECT state FROM batch WHERE idempotency_key = ?", key.text())
        .orElseThrow(() -> missing(key));
  }

  /** The number that rows know a batch by. */
  static long id(Transaction transaction, IdempotencyKey key) throws SQLException {
    return transaction
        .first(
            columns -> columns.number("id"),
            "SELECT id FROM batch WHERE idempotency_key = ?",
            key.text())
        .orElseThrow(() -> missing(key));
  }

  /** Reads the state in a row of an answer. */
  static BatchState state(Columns columns) throws SQLException {
    return BatchState.valueOf(columns.text("state").toUpperCase(Locale.ROOT));
  }

  private static LedgerBatch batch(Columns columns) throws SQLException {
    return new LedgerBatch(
        new IdempotencyKey(columns.text("idempotency_key")),
        state(columns),
        columns.text("credit_code"),
        columns.text("employer_code"),
        columns.text("business"),
        YearMonth.parse(columns.text("settlement_month")),
        columns.text("roster"),
        columns.text("roster_file"),
        columns.number("row_count"),
        columns.number("rejected_count"),
        Instant.parse(columns.text("created_at")),
        receipt(columns),
        columns.maybeText("refusal"),
        columns.maybeInstant("finished_at"));
  }

  private static Optional<Receipt> receipt(Columns columns) throws SQLException {
    Optional<Instant> receivedAt = columns.maybeInstant("received_at");
    return columns
        .maybeText("hall_batch")
        .flatMap(batch -> receivedAt.map(at -> new Receipt(new BatchId(batch), at)));
  }

  /** That the caller speaks of a batch that was never written down: a defect. */
  static IllegalArgumentException missing(IdempotencyKey key) {
    return new IllegalArgumentException("no batch " + key);
  }
}
