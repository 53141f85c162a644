package cn.ssp.sandbox;

import cn.ssp.files.OwnerOnly;
import cn.ssp.sandbox.registry.Registry;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * The hall's memory: an SQLite database, readable by its owner alone. What a transaction did is on
 * disk when it returns. Thread-safe; another process may use the same file.
 */
final class Store implements AutoCloseable {
  private static final int BUSY_MILLIS = 30_000;

  private static final String[] TABLES = {
    "create table if not exists challenge (nonce text primary key, expires integer not null) strict",
    "create table if not exists session ("
        + "token text primary key, credit_code text not null, expires integer not null) strict",
    "create table if not exists batch ("
        + "number integer primary key, batch text not null unique, "
        + "idempotency_key text not null unique, nonce text not null unique, "
        + "digest text not null, credit_code text not null, business text not null, "
        + "settlement_month text not null, rows integer not null, "
        + "received_at text not null, finished_at text not null, "
        + "taken integer not null, due integer not null) strict",
    "create table if not exists batch_row ("
        + "batch integer not null references batch, place integer not null, "
        + "row_key text not null, code text, message text, primary key (batch, place)) strict"
  };

  private final Connection connection;

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Store(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the one in a folder, and makes both where they are missing.
   *
   * @throws IOException when that cannot be
   */
  static Store open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folderAttributes());
    }
    Path file = folder.resolve("hall.db");
    try {
      Files.createFile(file, OwnerOnly.attributes());
    } catch (FileAlreadyExistsException e) {
      // it goes on where it left off
    }
    try {
      Store store = new Store(connect(file));
      store.createTables();
      return store;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /**
   * Does something wholly or not at all.
   *
   * @throws StoreFault when the database fails
   */
  synchronized <T> T inTransaction(Work<T> work) {
    try (Statement control = connection.createStatement()) {
      control.execute("begin immediate");
      boolean done = false;
      try {
        T result = work.on(connection);
        control.execute("commit");
        done = true;
        return result;
      } finally {
        if (!done) {
          control.execute("rollback");
        }
      }
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  /** That the database fails. */
  static final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFault(SQLException cause) {
      super(cause);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private void createTables() throws IOException {
    try {
      inTransaction(
          tables -> {
            try (Statement statement = tables.createStatement()) {
              for (String table : TABLES) {
                statement.executeUpdate(table);
              }
            }
            Registry.createTables(tables);
            return true;
          });
    } catch (StoreFault e) {
      close();
      throw new IOException(e);
    }
  }
}
