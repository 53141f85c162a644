package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static cn.ssp.ledger.Declared.worker;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@NullMarked
class SqliteFileTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;

  @Test
  void isForItsOwnerAloneAsIsTheFolderThatIsMadeForIt() throws IOException {
    try (Ledger ledger = open("data/ssp/ledger.db")) {
      ledger.prepare(batch(1), rows(row(1)), WORKER);

      assertThat(mode("data")).isEqualTo("rwx------");
      assertThat(mode("data/ssp")).isEqualTo("rwx------");
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        assertThat(mode("data/ssp/ledger.db" + suffix)).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void leavesAFolderThatIsThereAsItIs() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));

    open(shared.resolve("ledger.db").toString()).close();

    assertThat(mode("shared")).isEqualTo("rwxr-x---");
    assertThat(mode("shared/ledger.db")).isEqualTo("rw-------");
  }

  @Test
  void outlivesAPowerCut() throws SQLException {
    open("ledger.db").close();

    assertThat(ask("PRAGMA journal_mode")).isEqualTo("wal");
  }

  @Test
  void aFolderThatCannotBeMadeIsAFailure() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    assertThat(failure("file/data/ledger.db", LedgerKinds.FILE).args())
        .containsExactly(
            Arg.of("no-folder"), Arg.of(folder.resolve("file/data/ledger.db").toString()));
  }

  /** Nobody can write in the folder of processes, where permissions do not stop the superuser. */
  @Test
  void aFolderThatCannotBeWrittenIsAFailure() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    boolean superuser = Files.isWritable(closed);

    Failure failure = failure(superuser ? "/proc/ledger.db" : "closed/ledger.db", LedgerKinds.FILE);

    assertThat(failure.args().get(0)).isEqualTo(Arg.of(superuser ? "device" : "denied"));
  }

  @Test
  void whatIsSomethingElseStaysAsItIs() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "not a database ".repeat(100));
    byte[] before = Files.readAllBytes(text);
    failure("notes.txt", LedgerKinds.NOT_ONE);
    assertThat(Files.readAllBytes(text)).isEqualTo(before);

    Files.createDirectory(folder.resolve("folder"));
    failure("folder", LedgerKinds.NOT_ONE);

    run("CREATE TABLE somebody (name TEXT)");
    failure("ledger.db", LedgerKinds.NOT_ONE);
    assertThat(ask("SELECT group_concat(name) FROM sqlite_schema")).isEqualTo("somebody");
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 4096, 20_000})
  void aFileThatWasCutOffIsAFailure(int length) throws Exception {
    open("ledger.db").close();
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("ledger.db").toFile(), "rw")) {
      assertThat(file.length()).isGreaterThan(length);
      file.setLength(length);
    }

    failure("ledger.db", LedgerKinds.DAMAGED);
  }

  @Test
  void aFileThatIsDamagedInsideIsAFailureOfWhoeverMeetsIt() throws Exception {
    try (Ledger ledger = open("ledger.db")) {
      ledger.prepare(batch(1), rows(row(1)), WORKER);
    }
    long page = Long.parseLong(ask("SELECT rootpage FROM sqlite_schema WHERE name = 'batch'"));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("ledger.db").toFile(), "rw")) {
      file.seek((page - 1) * 4096);
      file.write("damaged".repeat(500).getBytes(UTF_8));
    }

    try (Ledger ledger = open("ledger.db")) {
      Failure failure =
          catchThrowableOfType(Failure.class, () -> ledger.batches(BatchFilter.all()));
      assertThat(failure.kind()).isEqualTo(LedgerKinds.DAMAGED);
    }
  }

  @Test
  void whatANewerSspWroteStaysAsItIs() throws Exception {
    open("ledger.db").close();
    run("INSERT INTO ledger_version (version, since) VALUES (99, '2030-01-01T00:00:00Z')");

    assertThat(failure("ledger.db", LedgerKinds.NEWER).args())
        .containsExactly(Arg.of(folder.resolve("ledger.db").toString()), Arg.of(99), Arg.of(1));
  }

  @Test
  void doesNotWaitForEverForWhoeverWrites() throws Exception {
    try (Ledger ledger = open("ledger.db");
        Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      Failure failure =
          catchThrowableOfType(Failure.class, () -> ledger.prepare(batch(1), rows(row(1)), WORKER));
      assertThat(failure.kind()).isEqualTo(LedgerKinds.LOCKED);
      assertThat(ledger.batches(BatchFilter.all())).as("readers do not wait").isEmpty();

      statement.execute("ROLLBACK");
      assertThat(ledger.prepare(batch(1), rows(row(1)), WORKER))
          .isEqualTo(new Preparation.Written());
    }
  }

  @Test
  void doesNotWaitForEverForWhoeverKeepsTheFile() throws Exception {
    open("ledger.db").close();
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN IMMEDIATE");

      failure("ledger.db", LedgerKinds.LOCKED);
    }
  }

  @Test
  void leasesGoByTheClock() throws Exception {
    Instant now = Instant.parse("2026-11-23T02:00:00Z");
    try (Ledger ledger = open("ledger.db", now)) {
      ledger.prepare(batch(1), rows(row(1)), WORKER);
    }
    try (Ledger ledger = open("ledger.db", now.plusSeconds(599))) {
      assertThat(ledger.claim(batchKey(1), worker("two"))).isFalse();
      ledger.sending(batchKey(1), WORKER);
    }
    try (Ledger ledger = open("ledger.db", now.plusSeconds(1198))) {
      assertThat(ledger.claim(BatchFilter.all(), worker("two"))).isEmpty();
    }
    try (Ledger ledger = open("ledger.db", now.plusSeconds(1199))) {
      assertThat(ledger.claim(BatchFilter.all(), worker("two"))).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, full",
    "SQLITE_IOERR_WRITE, device",
    "SQLITE_READONLY_DBMOVED, denied",
    "SQLITE_CANTOPEN, denied",
    "SQLITE_PERM, denied"
  })
  void whatTheFileSystemRefusesIsAFailure(SQLiteErrorCode code, String reason) {
    Optional<Failure> failure =
        new Sqlite("ledger.db", Clock.systemUTC(), SHORT).failure(new SQLiteException("", code));

    assertThat(failure).map(Failure::kind).contains(LedgerKinds.FILE);
    assertThat(failure.orElseThrow().args()).containsExactly(Arg.of(reason), Arg.of("ledger.db"));
  }

  @Test
  void whatNobodyCanMendIsADefect() {
    SQLException constraint = new SQLiteException("", SQLiteErrorCode.SQLITE_CONSTRAINT_CHECK);

    assertThat(new Sqlite("ledger.db", Clock.systemUTC(), SHORT).failure(constraint)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ledger.db",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:file:ledger.db",
        "jdbc:sqlite:ledger.db?journal_mode=off",
        "jdbc:sqlite:\0",
        "jdbc:h2:ledger"
      })
  void otherAddressesAreNone(String address) {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> Ledgers.open(address, folder, Clock.systemUTC(), SHORT));

    assertThat(failure.kind()).isEqualTo(LedgerKinds.ADDRESS);
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
  }

  /** The driver would take the rest of the path for its options, and open another file. */
  @Test
  void aFolderMayNotHoldAQuestionMark() {
    Path odd = folder.resolve("what?");

    assertThat(
            catchThrowableOfType(
                    Failure.class,
                    () -> Ledgers.open("jdbc:sqlite:ledger.db", odd, Clock.systemUTC(), SHORT))
                .kind())
        .isEqualTo(LedgerKinds.ADDRESS);
    assertThat(folder).isEmptyDirectory();
  }

  private Ledger open(String file) {
    return Ledgers.open("jdbc:sqlite:" + file, folder, Clock.systemUTC(), SHORT);
  }

  private Ledger open(String file, Instant now) {
    return Ledgers.open("jdbc:sqlite:" + file, folder, Clock.fixed(now, ZoneOffset.UTC), SHORT);
  }

  private Failure failure(String file, FindingKind kind) {
    Failure failure = catchThrowableOfType(Failure.class, () -> open(file));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.args()).hasSameSizeAs(kind.args());
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    return failure;
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.executeQuery(sql).getString(1);
    }
  }
}
