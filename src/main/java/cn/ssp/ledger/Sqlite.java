package cn.ssp.ledger;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** SQLite: one writes at a time, and locks the file for it. */
final class Sqlite implements Dialect {
  private static final int PRIMARY_CODE = 0xff;

  private final String name;
  private final Clock clock;
  private final Duration patience;

  /**
   * A ledger in a file.
   *
   * @param name what to call the file in a failure
   * @param clock the time of leases
   * @param patience how long a connection waits for the file
   */
  Sqlite(String name, Clock clock, Duration patience) {
    this.name = name;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> words() {
    return Map.of(
        "id", "INTEGER PRIMARY KEY",
        "integer", "INTEGER",
        "bytes", "BLOB",
        "strict", "STRICT",
        "clustered", "STRICT, WITHOUT ROWID");
  }

  @Override
  public String findLedger() {
    return "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'ledger_version'";
  }

  @Override
  public boolean isTaken(Transaction transaction) throws SQLException {
    return transaction.first(columns -> true, "SELECT 1 FROM sqlite_schema LIMIT 1").isPresent();
  }

  @Override
  public void lockSchema(Transaction transaction) {
    // whoever writes has locked the file
  }

  @Override
  public String lockingRows() {
    return "";
  }

  @Override
  public String skippingLocked() {
    return "";
  }

  /** A transaction that read first could not write once another one has written. */
  @Override
  public String begin(boolean writing) {
    return writing ? "BEGIN IMMEDIATE" : "BEGIN";
  }

  @Override
  public long now(Transaction transaction) {
    return clock.millis();
  }

  /** By SQLite's result codes. */
  @Override
  public Optional<Failure> failure(SQLException cause) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PRIMARY_CODE);
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          Optional.of(
              new Failure(
                  ExitCode.USAGE, LedgerKinds.LOCKED, Arg.of(name), Arg.of(patience.toSeconds())));
      case SQLITE_NOTADB -> Optional.of(notOne());
      case SQLITE_CORRUPT ->
          Optional.of(new Failure(ExitCode.USAGE, LedgerKinds.DAMAGED, Arg.of(name)));
      case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_AUTH ->
          Optional.of(file("denied"));
      case SQLITE_FULL -> Optional.of(file("full"));
      case SQLITE_IOERR -> Optional.of(file("device"));
      default -> Optional.empty();
    };
  }

  /** The file is something else. */
  Failure notOne() {
    return new Failure(ExitCode.USAGE, LedgerKinds.NOT_ONE, Arg.of(name));
  }

  /** The file cannot be used, for a reason that is a word of the message bundles. */
  Failure file(String reason) {
    return new Failure(ExitCode.USAGE, LedgerKinds.FILE, Arg.of(reason), Arg.of(name));
  }
}
