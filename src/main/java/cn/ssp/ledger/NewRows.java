package cn.ssp.ledger;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.RowKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a new batch, some hundred at a time. Most are new: they are written first, and
 * only where one did not go in is it asked who holds it.
 */
final class NewRows implements AutoCloseable {
  /** So many conflicts tell enough. */
  private static final int MOST_CONFLICTS = 1000;

  private static final String INSERT =
      "INSERT INTO batch_row (batch, ordinal, employer, row_key, number, person, name, digest,"
          + " standing, corrects_batch, corrects_ordinal)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'held', ?, ?)"
          + " ON CONFLICT (row_key) WHERE standing = 'held' DO NOTHING";

  private static final String CORRECT =
      "UPDATE batch_row SET standing = 'corrected' WHERE batch = ? AND ordinal = ?";

  private final Transaction transaction;
  private final PreparedStatement insert;
  private final PreparedStatement correct;
  private final long employer;
  private final long batch;
  private final Map<RowKey, Pending> pending = new LinkedHashMap<>();
  private final List<RowClaim> conflicts = new ArrayList<>();
  private long written;

  /** The rows of a batch that has been written. */
  NewRows(Transaction transaction, long employer, long batch) throws SQLException {
    this.transaction = transaction;
    this.insert = transaction.prepare(INSERT);
    this.correct = transaction.prepare(CORRECT);
    this.employer = employer;
    this.batch = batch;
  }

  /** A row to be written, its place in the batch, and its digest. */
  private record Pending(DeclaredRow row, long ordinal, String digest) {}

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when there was one of the same key
   */
  void add(DeclaredRow row) throws SQLException {
    if (conflicts.size() >= MOST_CONFLICTS) {
      return;
    }
    Pending next = new Pending(row, written + pending.size(), row.digest());
    if (pending.put(row.key(), next) != null) {
      throw twice(row.key());
    }
    if (pending.size() == RowTable.CHUNK) {
      write();
    }
  }

  /** Writes what is left. */
  void finish() throws SQLException {
    if (!pending.isEmpty()) {
      write();
    }
  }

  /** How many rows there were. */
  long count() {
    return written;
  }

  /** Who else holds rows. */
  List<RowClaim> conflicts() {
    return conflicts;
  }

  private void write() throws SQLException {
    insert(pending.values(), Map.of());
    if (inserted() < pending.size()) {
      Map<RowKey, RowTable.Held> corrected = corrected();
      correct(corrected.values());
      insert(corrected.keySet().stream().map(this::pending).toList(), corrected);
    }
    written += pending.size();
    pending.clear();
  }

  private void insert(Collection<Pending> rows, Map<RowKey, RowTable.Held> corrected)
      throws SQLException {
    for (Pending next : rows) {
      DeclaredRow row = next.row();
      RowTable.@Nullable Held earlier = corrected.get(row.key());
      Transaction.bind(
          insert,
          batch,
          next.ordinal(),
          employer,
          RowTable.bytes(row.key()),
          row.number(),
          row.person(),
          row.name(),
          HexFormat.of().parseHex(next.digest()),
          earlier == null ? null : earlier.batch(),
          earlier == null ? null : earlier.ordinal());
      insert.addBatch();
    }
    insert.executeBatch();
  }

  /** How many of the pending rows went in; drivers do not tell it alike. */
  private long inserted() throws SQLException {
    return transaction.only(
        columns -> columns.number("inserted"),
        "SELECT COUNT(*) AS inserted FROM batch_row WHERE batch = ? AND ordinal >= ?",
        batch,
        written);
  }

  /** What the pending rows correct, where they do; what they must not is a conflict. */
  private Map<RowKey, RowTable.Held> corrected() throws SQLException {
    Map<RowKey, RowTable.Held> corrected = new LinkedHashMap<>();
    for (RowTable.Held held : new RowTable(transaction).held(pending.keySet())) {
      RowClaim claim = held.claim();
      if (held.batch() == batch) {
        if (held.ordinal() < written) {
          throw twice(claim.row());
        }
      } else if (claim.accepted() && !claim.digest().equals(pending(claim.row()).digest())) {
        corrected.put(claim.row(), held);
      } else if (conflicts.size() < MOST_CONFLICTS) {
        conflicts.add(claim);
      }
    }
    return corrected;
  }

  private Pending pending(RowKey key) {
    Pending row = pending.get(key);
    if (row == null) {
      throw new IllegalStateException("row " + key + " was not asked for");
    }
    return row;
  }

  private void correct(Collection<RowTable.Held> corrected) throws SQLException {
    for (RowTable.Held held : corrected) {
      Transaction.bind(correct, held.batch(), held.ordinal());
      correct.addBatch();
    }
    correct.executeBatch();
  }

  private static IllegalArgumentException twice(RowKey key) {
    return new IllegalArgumentException("row " + key + " is there twice");
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    correct.close();
  }
}
