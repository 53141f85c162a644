package cn.ssp.ledger;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Opens a ledger on a server of PostgreSQL, in the first schema of the search path. */
final class PostgresServer {
  /** Longer than any one statement takes: a network that swallows all is told from a slow one. */
  private static final int SOCKET_SECONDS = 300;

  private final String address;
  private final Postgres dialect;
  private final Duration patience;

  /** A server, at an address that its driver understands. */
  PostgresServer(String address, Duration patience) {
    this.address = address;
    this.dialect = new Postgres(ShownAddress.of(address), patience);
    this.patience = patience;
  }

  /** Opens it; its tables are not looked at yet. */
  Database open() {
    Properties properties = properties();
    try {
      return new Database(connect(properties), dialect);
    } catch (SQLException e) {
      // the driver may quote the address: what it cannot use is told without its words
      throw dialect.failure(e).orElseGet(this::wrong);
    }
  }

  private Connection connect(Properties properties) throws SQLException {
    Connection connection = driver().connect(address, properties);
    if (connection == null) {
      throw wrong();
    }
    try {
      prepare(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Found by its service, as its classes bear annotations that only its build has. */
  private Driver driver() {
    try {
      return DriverManager.getDriver(address);
    } catch (SQLException e) {
      throw wrong();
    }
  }

  private Failure wrong() {
    return new Failure(ExitCode.USAGE, LedgerKinds.ADDRESS, Arg.of(dialect.name()));
  }

  /** What the address says of the same overrules it. */
  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "ssp");
    properties.setProperty("socketTimeout", Integer.toString(SOCKET_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    // the server would quote rows, and so persons
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  /** Overrules what server, database or user may have been given as their defaults. */
  private void prepare(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = " + patience.toMillis());
      statement.execute(
          "SELECT set_config('synchronous_commit', 'on', false)"
              + " WHERE current_setting('synchronous_commit') = 'off'");
      try (ResultSet answer = statement.executeQuery("SHOW server_encoding")) {
        answer.next();
        if (!answer.getString(1).equals("UTF8")) {
          throw dialect.server("encoding");
        }
      }
    }
  }
}
