package cn.ssp.sandbox;

import cn.ssp.protocol.RowAnswer;
import cn.ssp.sandbox.registry.DeclaredValues;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The batches in the database, as of one transaction. */
final class BatchTable {
  private static final String SELECT =
      "select number, batch, idempotency_key, nonce, digest, credit_code, business,"
          + " settlement_month, rows, received_at, finished_at, taken, due from batch";

  private final Connection connection;

  BatchTable(Connection connection) {
    this.connection = connection;
  }

  /** The one under a key. */
  Optional<HeldBatch> withKey(String key) throws SQLException {
    return select(" where idempotency_key = ?", key).stream().findFirst();
  }

  /** The one whose manifest has a nonce. */
  Optional<HeldBatch> withNonce(String nonce) throws SQLException {
    return select(" where nonce = ?", nonce).stream().findFirst();
  }

  /** The one of a name. */
  Optional<HeldBatch> named(String batch) throws SQLException {
    return select(" where batch = ?", batch).stream().findFirst();
  }

  /** Those of an employer, the first one first. */
  List<HeldBatch> of(String creditCode) throws SQLException {
    return select(" where credit_code = ? order by number", creditCode);
  }

  /** All, the first one first. */
  List<HeldBatch> all() throws SQLException {
    return select(" order by number");
  }

  /** The number of the next one. */
  long nextNumber() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select coalesce(max(number), 0) + 1 from batch");
        ResultSet found = select.executeQuery()) {
      return found.getLong(1);
    }
  }

  /** Adds a batch with its rows. */
  void insert(HeldBatch batch, List<DeclaredValues> rows, List<RowAnswer> answers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into batch values (?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
      insert.setLong(1, batch.number());
      insert.setString(2, batch.batch());
      insert.setString(3, batch.key());
      insert.setString(4, batch.nonce());
      insert.setString(5, batch.digest());
      insert.setString(6, batch.creditCode());
      insert.setString(7, batch.business());
      insert.setString(8, batch.month().toString());
      insert.setLong(9, batch.rows());
      insert.setString(10, batch.receivedAt().toString());
      insert.setString(11, batch.finishedAt().toString());
      insert.setLong(12, batch.taken());
      insert.setLong(13, batch.due());
      insert.executeUpdate();
    }
    insertRows(batch.number(), rows, answers);
  }

  /** The keys of a batch's rows, in order. */
  List<String> rowKeys(HeldBatch batch) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select row_key from batch_row where batch = ? order by place")) {
      select.setLong(1, batch.number());
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          keys.add(found.getString(1));
        }
      }
    }
    return keys;
  }

  /** The answers to the rows of a batch that were not accepted, in order. */
  List<RowAnswer> answers(HeldBatch batch) throws SQLException {
    List<RowAnswer> answers = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select row_key, code, message from batch_row"
                + " where batch = ? and message is not null order by place")) {
      select.setLong(1, batch.number());
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          answers.add(new RowAnswer(found.getString(1), found.getString(2), found.getString(3)));
        }
      }
    }
    return answers;
  }

  private void insertRows(long batch, List<DeclaredValues> rows, List<RowAnswer> answers)
      throws SQLException {
    Map<String, RowAnswer> byKey = new HashMap<>();
    answers.forEach(answer -> byKey.put(answer.row(), answer));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into batch_row values (?,?,?,?,?)")) {
      for (int place = 0; place < rows.size(); place++) {
        String key = rows.get(place).key();
        RowAnswer answer = byKey.get(key);
        insert.setLong(1, batch);
        insert.setInt(2, place);
        insert.setString(3, key);
        insert.setString(4, answer == null ? null : answer.code());
        insert.setString(5, answer == null ? null : answer.message());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private List<HeldBatch> select(String rest, String... values) throws SQLException {
    List<HeldBatch> batches = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT + rest)) {
      for (int index = 0; index < values.length; index++) {
        select.setString(index + 1, values[index]);
      }
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          batches.add(batch(found));
        }
      }
    }
    return batches;
  }

  private static HeldBatch batch(ResultSet found) throws SQLException {
    return new HeldBatch(
        found.getLong(1),
        found.getString(2),
        found.getString(3),
        found.getString(4),
        found.getString(5),
        found.getString(6),
        found.getString(7),
        YearMonth.parse(found.getString(8)),
        found.getLong(9),
        Instant.parse(found.getString(10)),
        Instant.parse(found.getString(11)),
        found.getLong(12),
        found.getLong(13));
  }
}
