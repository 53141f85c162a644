package cn.ssp.ledger;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The rows of batches, and who holds them. */
final class RowTable {
  /** How many rows are asked for or told of at a time. */
  static final int CHUNK = 512;

  private static final String HELD =
      "SELECT r.row_key, r.digest, r.batch, r.ordinal, b.state, b.idempotency_key"
          + " FROM batch_row r JOIN batch b ON b.id = r.batch"
          + " WHERE r.standing = 'held' AND r.row_key IN (";

  private static final String ANSWER =
      "UPDATE batch_row SET standing = ?, code = ?, message = ?"
          + " WHERE standing = 'held' AND row_key = ? AND batch = ?";

  private final Transaction transaction;

  RowTable(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * A row that is held.
   *
   * @param batch the number of its batch
   * @param ordinal its place there
   */
  record Held(RowClaim claim, long batch, long ordinal) {}

  /** Those of some rows that are held. */
  List<Held> held(Collection<RowKey> keys) throws SQLException {
    List<RowKey> all = List.copyOf(keys);
    List<Held> held = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      held.addAll(chunk(all.subList(from, Math.min(from + CHUNK, all.size()))));
    }
    return held;
  }

  private List<Held> chunk(List<RowKey> keys) throws SQLException {
    return transaction.list(
        RowTable::heldRow,
        HELD + Transaction.places(keys.size()) + ")",
        keys.stream().map(RowTable::bytes).toArray());
  }

  private static Held heldRow(Columns columns) throws SQLException {
    RowClaim claim =
        new RowClaim(
            new RowKey(columns.hex("row_key")),
            new IdempotencyKey(columns.text("idempotency_key")),
            columns.hex("digest"),
            BatchTable.state(columns) == BatchState.DONE);
    return new Held(claim, columns.number("batch"), columns.number("ordinal"));
  }

  /** The rows of a batch from a place on, in order; no more than can be in memory. */
  List<LedgerRow> page(long batch, long from) throws SQLException {
    return transaction.list(
        RowTable::row,
        "SELECT r.*, b.state FROM batch_row r JOIN batch b ON b.id = r.batch"
            + " WHERE r.batch = ? AND r.ordinal >= ? AND r.ordinal < ? ORDER BY r.ordinal",
        batch,
        from,
        from + CHUNK);
  }

  private static LedgerRow row(Columns columns) throws SQLException {
    return new LedgerRow(
        new RowKey(columns.hex("row_key")),
        columns.smallNumber("number"),
        columns.text("person"),
        columns.text("name"),
        columns.hex("digest"),
        state(columns),
        columns.text("code"),
        columns.text("message"));
  }

  private static LedgerRow.State state(Columns columns) throws SQLException {
    if (columns.text("standing").equals("rejected")) {
      return LedgerRow.State.REJECTED;
    }
    return BatchTable.state(columns) == BatchState.DONE
        ? LedgerRow.State.ACCEPTED
        : LedgerRow.State.OPEN;
  }

  /** Frees all rows of a batch. */
  void free(long batch) throws SQLException {
    transaction.update("UPDATE batch_row SET standing = 'freed' WHERE batch = ?", batch);
    giveBack(batch, "freed");
  }

  /**
   * Frees those rows of a batch that were rejected; answers how many they are.
   *
   * @throws IllegalArgumentException when one is not of the batch
   */
  int reject(long batch, List<RejectedRow> rejected) throws SQLException {
    int rows = answer(batch, "rejected", rejected);
    giveBack(batch, "rejected");
    return rows;
  }

  /**
   * Keeps what was said of rows that were accepted.
   *
   * @throws IllegalArgumentException when one is not of the batch, or was rejected
   */
  void note(long batch, List<RejectedRow> noted) throws SQLException {
    answer(batch, "held", noted);
  }

  private int answer(long batch, String standing, List<RejectedRow> rows) throws SQLException {
    Set<RowKey> seen = new HashSet<>();
    try (PreparedStatement statement = transaction.prepare(ANSWER)) {
      int pending = 0;
      for (RejectedRow row : rows) {
        if (seen.add(row.key())) {
          Transaction.bind(statement, standing, row.code(), row.message(), bytes(row.key()), batch);
          statement.addBatch();
          pending++;
        }
        if (pending == CHUNK) {
          flush(statement);
          pending = 0;
        }
      }
      if (pending > 0) {
        flush(statement);
      }
    }
    return seen.size();
  }

  private static void flush(PreparedStatement statement) throws SQLException {
    for (int changed : statement.executeBatch()) {
      if (changed != 1) {
        throw new IllegalArgumentException("a row is not one of the batch's");
      }
    }
  }

  /** What a row corrected is held again once the row is not. */
  private void giveBack(long batch, String standing) throws SQLException {
    transaction.update(
        "UPDATE batch_row SET standing = 'held' WHERE (batch, ordinal) IN"
            + " (SELECT corrects_batch, corrects_ordinal FROM batch_row"
            + " WHERE batch = ? AND standing = ? AND corrects_batch IS NOT NULL)",
        batch,
        standing);
  }

  /** A key as it is kept. */
  static byte[] bytes(RowKey key) {
    return HexFormat.of().parseHex(key.text());
  }
}
