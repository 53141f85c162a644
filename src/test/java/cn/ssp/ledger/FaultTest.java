package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.FINISHED;
import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.receipt;
import static cn.ssp.ledger.Declared.rejected;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static cn.ssp.ledger.Declared.settle;
import static cn.ssp.ledger.Declared.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.finding.Failure;
import cn.ssp.ledger.FaultyConnection.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets each statement of each change fail in turn, as SQLite's own tests do: the ledger is as it
 * was before, and the same change succeeds when it is tried again.
 */
class FaultTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

  private static final List<String> TABLES =
      List.of("ledger_version", "employer", "batch", "batch_package", "batch_row");

  @TempDir Path folder;

  /** A change to a ledger. */
  @FunctionalInterface
  interface Change {
    void on(Ledger ledger) throws Exception;
  }

  static Stream<Named<Change>> changes() {
    return Stream.of(
        Named.of("prepare", ledger -> ledger.prepare(batch(9), rows(100, 1300), WORKER)),
        Named.of(
            "prepare a correction",
            ledger -> ledger.prepare(batch(9), rows(row(1, "9500"), row(90)), WORKER)),
        Named.of("claim the oldest", ledger -> ledger.claim(BatchFilter.all(), WORKER)),
        Named.of("claim by key", ledger -> ledger.claim(batchKey(4), WORKER)),
        Named.of("release", ledger -> ledger.release(batchKey(2), WORKER)),
        Named.of("sending", ledger -> ledger.sending(batchKey(2), WORKER)),
        Named.of("submitted", ledger -> ledger.submitted(batchKey(2), receipt(2))),
        Named.of("refused", ledger -> ledger.refused(batchKey(2), "hall-refused")),
        Named.of(
            "settled",
            ledger ->
                ledger.settled(
                    batchKey(3),
                    List.of(rejected(2), rejected(4)),
                    List.of(rejected(5)),
                    FINISHED)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void leavesTheLedgerAsItWasWhereverItFails(Change change) throws Exception {
    Path before = folder.resolve("before.db");
    fill(before);
    List<String> contents = contents(before);
    Path after = copy(before);
    int statements = run(after, 0, Fault.BEFORE, change);
    List<String> expected = contents(after);

    assertThat(statements).isGreaterThan(2);
    assertThat(expected).isNotEqualTo(contents);
    for (Fault fault : Fault.values()) {
      for (int statement = 1; statement <= statements; statement++) {
        Path file = copy(before);
        boolean committed = fault == Fault.AFTER && statement == statements;
        int at = statement;

        Failure failure = catchThrowableOfType(Failure.class, () -> run(file, at, fault, change));

        assertThat(failure.kind()).isEqualTo(LedgerKinds.FILE);
        assertThat(contents(file))
            .as("%s %d of %d", fault, statement, statements)
            .isEqualTo(committed ? expected : contents);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void canBeTriedAgainWhereverItFailed(Change change) throws Exception {
    Path before = folder.resolve("before.db");
    fill(before);
    Path after = copy(before);
    int statements = run(after, 0, Fault.BEFORE, change);
    List<String> expected = contents(after);

    for (int statement = 1; statement < statements; statement++) {
      Path file = copy(before);
      try (Connection real = connect(file);
          Ledger ledger = ledger(new FaultyConnection(real, statement, Fault.AFTER))) {
        assertThatThrownBy(() -> change.on(ledger)).isInstanceOf(Failure.class);
        change.on(ledger);
      }

      assertThat(contents(file)).as("%d of %d", statement, statements).isEqualTo(expected);
    }
  }

  /** Batch 1 is done, 2 is held, 3 is at the hall, 4 is free; 2 and 3 correct rows of 1. */
  private static void fill(Path file) {
    try (Ledger ledger =
        Ledgers.open("jdbc:sqlite:" + file, Path.of(""), CLOCK, Ledgers.PATIENCE)) {
      ledger.prepare(batch(1), rows(row(1), row(2), row(3)), WORKER);
      settle(ledger, 1);
      ledger.release(batchKey(1), WORKER);
      ledger.prepare(batch(2), rows(row(3, "9000"), row(6)), WORKER);
      ledger.prepare(batch(3), rows(row(2, "9000"), row(4), row(5)), WORKER);
      submit(ledger, 3);
      ledger.prepare(batch(4), rows(row(7)), WORKER);
      ledger.release(batchKey(4), WORKER);
    }
  }

  private Path copy(Path file) throws IOException {
    return Files.copy(
        file, Files.createTempFile(folder, "ledger", ".db"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static int run(Path file, int faultAt, Fault fault, Change change) throws Exception {
    try (Connection real = connect(file)) {
      FaultyConnection faulty = new FaultyConnection(real, faultAt, fault);
      try (Ledger ledger = ledger(faulty)) {
        change.on(ledger);
      }
      return faulty.executed();
    }
  }

  private static Ledger ledger(FaultyConnection faulty) {
    return new SqlLedger(
        new Database(faulty.connection(), new Sqlite("ledger.db", CLOCK, Ledgers.PATIENCE)));
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file + "?foreign_keys=true");
  }

  private static List<String> contents(Path file) throws SQLException {
    List<String> contents = new ArrayList<>();
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            StringBuilder line = new StringBuilder(table);
            for (int column = 1; column <= columns; column++) {
              Object value = rows.getObject(column);
              line.append('|')
                  .append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
            }
            contents.add(line.toString());
          }
        }
      }
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        contents.add(check.getString(1));
      }
    }
    return contents;
  }
}
