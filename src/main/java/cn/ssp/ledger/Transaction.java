package cn.ssp.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction that has begun: what can be asked and told in it. */
final class Transaction {
  private final Connection connection;
  private boolean abandoned;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /** Makes one row of an answer into something. */
  @FunctionalInterface
  interface Reading<T> {
    /** Reads a row. */
    T of(Columns columns) throws SQLException;
  }

  /** As many places for arguments as there are, such as {@code ?, ?, ?}; never none. */
  static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** Changes rows; answers how many. */
  int update(String sql, @Nullable Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    }
  }

  /** All rows of an answer. */
  <T> List<T> list(Reading<T> reading, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet answer = statement.executeQuery()) {
        Columns columns = new Columns(answer);
        while (answer.next()) {
          rows.add(reading.of(columns));
        }
      }
      return rows;
    }
  }

  /** The first row of an answer; empty where it has none. */
  <T> Optional<T> first(Reading<T> reading, String sql, @Nullable Object... arguments)
      throws SQLException {
    return list(reading, sql, arguments).stream().findFirst();
  }

  /** The only row of an answer. */
  <T> T only(Reading<T> reading, String sql, @Nullable Object... arguments) throws SQLException {
    return first(reading, sql, arguments)
        .orElseThrow(() -> new IllegalStateException("no answer to: " + sql));
  }

  /** A statement to be used again and again; the caller closes it. */
  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Runs a statement without arguments. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Gives a statement its arguments: texts, numbers, bytes, or null. */
  static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
    for (int index = 0; index < arguments.length; index++) {
      Object argument = arguments[index];
      statement.setObject(
          index + 1, argument instanceof String text ? StoredText.of(text) : argument);
    }
  }

  /** Has nothing of this transaction kept. */
  void abandon() {
    abandoned = true;
  }

  /** Whether nothing is to be kept. */
  boolean isAbandoned() {
    return abandoned;
  }
}
