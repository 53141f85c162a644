package cn.ssp.ledger;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens ledgers by their addresses. */
public final class Ledgers {
  /** How long a ledger waits for others by default: a batch of a million rows takes seconds. */
  public static final Duration PATIENCE = Duration.ofMinutes(1);

  /** SQLite's own names for what is no file, and its options, are of no use here. */
  private static final Pattern SQLITE = Pattern.compile("jdbc:sqlite:((?!:|file:)[^?]+)");

  private static final char OPTIONS = '?';

  private Ledgers() {}

  /**
   * Opens the ledger at an address, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}. Its
   * tables are made where there are none, and brought up where they are of an earlier ssp.
   *
   * @param base what a file is relative to; it and its folder are made where they are missing, for
   *     their owner alone
   * @param clock the real time, whatever the run takes for today: leases are of it
   * @param patience how long to wait for what other processes have locked
   * @throws Failure of one of {@link LedgerKinds}
   */
  public static Ledger open(String address, Path base, Clock clock, Duration patience) {
    Database database = database(address, base, clock, patience);
    try {
      Schema.current().bringUp(database, clock);
      return new SqlLedger(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database database(String address, Path base, Clock clock, Duration patience) {
    Matcher sqlite = SQLITE.matcher(address);
    if (sqlite.matches()) {
      return new SqliteFile(file(address, base, sqlite.group(1)), clock, patience).open();
    }
    if (ShownAddress.isServer(address)) {
      return new PostgresServer(address, patience).open();
    }
    throw noAddress(address);
  }

  private static Path file(String address, Path base, String name) {
    try {
      Path file = base.resolve(name).toAbsolutePath();
      if (file.toString().indexOf(OPTIONS) < 0) {
        return file;
      }
      throw noAddress(address); // the driver would open another file
    } catch (InvalidPathException e) {
      throw noAddress(address);
    }
  }

  private static Failure noAddress(String address) {
    return new Failure(ExitCode.USAGE, LedgerKinds.ADDRESS, Arg.of(ShownAddress.of(address)));
  }
}
