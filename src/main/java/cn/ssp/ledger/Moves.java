package cn.ssp.ledger;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The ways of a batch from state to state. Each is guarded where it is written, so that word which
 * comes late or twice never moves a batch back.
 */
final class Moves {
  private final Transaction transaction;

  Moves(Transaction transaction) {
    this.transaction = transaction;
  }

  /** The bytes are about to be sent. */
  void sending(IdempotencyKey key) throws SQLException {
    int moved =
        transaction.update(
            "UPDATE batch SET state = 'unknown'"
                + " WHERE idempotency_key = ? AND state IN ('prepared', 'unknown')",
            key.text());
    if (moved == 0) {
      throw stuck(key, "sent");
    }
  }

  /** The hall has the batch. */
  void submitted(IdempotencyKey key, Receipt receipt) throws SQLException {
    int moved =
        transaction.update(
            "UPDATE batch SET state = 'submitted', hall_batch = ?, received_at = ?"
                + " WHERE idempotency_key = ? AND state IN ('prepared', 'unknown')",
            receipt.batch().text(),
            receipt.receivedAt().toString(),
            key.text());
    if (moved == 0) {
      expect(key, "submitted", Set.of(BatchState.SUBMITTED, BatchState.DONE));
    }
  }

  /** The hall will not take the batch. */
  void refused(IdempotencyKey key, String refusal) throws SQLException {
    int moved =
        transaction.update(
            "UPDATE batch SET state = 'refused', refusal = ?"
                + " WHERE idempotency_key = ? AND state IN ('prepared', 'unknown')",
            refusal,
            key.text());
    if (moved == 0) {
      expect(key, "refused", Set.of(BatchState.REFUSED));
      return;
    }
    new RowTable(transaction).free(BatchTable.id(transaction, key));
  }

  /** Every row has its answer. */
  void settled(
      IdempotencyKey key, List<RejectedRow> rejected, List<RejectedRow> noted, Instant finishedAt)
      throws SQLException {
    int moved =
        transaction.update(
            "UPDATE batch SET state = 'done', finished_at = ?"
                + " WHERE idempotency_key = ? AND state = 'submitted'",
            finishedAt.toString(),
            key.text());
    if (moved == 0) {
      expect(key, "done", Set.of(BatchState.DONE));
      return;
    }
    long batch = BatchTable.id(transaction, key);
    RowTable rows = new RowTable(transaction);
    int count = rows.reject(batch, rejected);
    rows.note(batch, noted);
    transaction.update("UPDATE batch SET rejected_count = ? WHERE id = ?", count, batch);
  }

  private void expect(IdempotencyKey key, String word, Set<BatchState> states) throws SQLException {
    if (!states.contains(BatchTable.state(transaction, key))) {
      throw stuck(key, word);
    }
  }

  private IllegalStateException stuck(IdempotencyKey key, String word) throws SQLException {
    String state = BatchTable.state(transaction, key).word();
    return new IllegalStateException("batch " + key + " is " + state + ", and cannot be " + word);
  }
}
