package cn.ssp.ledger;

import cn.ssp.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** Opens a ledger in a file of SQLite, which is made where there is none. */
final class SqliteFile {
  /** In pages of 4 KiB: what the indexes of a million rows need, so that they are written once. */
  private static final int CACHE_PAGES = 65_536;

  private static final int LONGEST_JOURNAL = 64 << 20;
  private static final long PAUSE_MILLIS = 20;

  private final Path file;
  private final Sqlite dialect;
  private final Duration patience;

  /** A file, at an absolute path. */
  SqliteFile(Path file, Clock clock, Duration patience) {
    this.file = file;
    this.dialect = new Sqlite(file.toString(), clock, patience);
    this.patience = patience;
  }

  /** Opens it; its tables are not looked at yet. */
  Database open() {
    createFolder();
    createFile();
    try {
      return new Database(connect(), dialect);
    } catch (SQLException e) {
      if (e.getCause() instanceof NativeLibraryNotFoundException) {
        throw dialect.file("driver");
      }
      throw Database.failed(dialect, e);
    }
  }

  private void createFolder() {
    Path folder = file.getParent();
    try {
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, OwnerOnly.folderAttributes());
      }
    } catch (AccessDeniedException e) {
      throw dialect.file("denied");
    } catch (IOException e) {
      throw dialect.file("no-folder");
    }
  }

  /** SQLite would let others read it; what it puts beside the file is as private as that. */
  private void createFile() {
    try {
      Files.createFile(file, OwnerOnly.attributes());
    } catch (FileAlreadyExistsException e) {
      if (Files.isDirectory(file)) {
        throw dialect.notOne();
      }
    } catch (AccessDeniedException e) {
      throw dialect.file("denied");
    } catch (IOException e) {
      throw dialect.file("device");
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setCacheSize(CACHE_PAGES);
    config.setJournalSizeLimit(LONGEST_JOURNAL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Connection connection = source.getConnection();
    try {
      writeAhead(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Only whoever has the file alone can turn this on, and SQLite itself does not wait for that. */
  private void writeAhead(Connection connection) throws SQLException {
    long giveUp = System.nanoTime() + patience.toNanos();
    while (true) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code || System.nanoTime() > giveUp) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
