package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.batchKey;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the tables come into being, and how they are brought up. */
class SchemaTest {
  private static final int AT_ONCE = 8;
  private static final String WITH_NOTES = "ALTER TABLE batch ADD COLUMN note TEXT;\n";

  @TempDir Path folder;
  private int files;

  /** The kinds of database. */
  enum Kind {
    SQLITE,
    POSTGRES
  }

  @ParameterizedTest
  @EnumSource
  void severalMayMakeItAtATime(Kind kind) throws Exception {
    for (int round = 0; round < 30; round++) {
      String address = newAddress(kind);

      atOnce(
          () -> {
            Ledgers.open(address, folder, Clock.systemUTC(), Ledgers.PATIENCE).close();
            return true;
          });

      assertThat(versions(address)).containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalMayBringItUpAtATime(Kind kind) throws Exception {
    String address = newAddress(kind);
    open(address).close();

    atOnce(
        () -> {
          bringUp(address, WITH_NOTES, "CREATE INDEX batch_note ON batch (note);\n");
          return true;
        });

    assertThat(versions(address)).containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatIsInIt(Kind kind) throws Exception {
    String address = newAddress(kind);
    LedgerBatch before;
    try (Ledger ledger = open(address)) {
      ledger.prepare(batch(1), rows(row(1)), WORKER);
      before = ledger.batch(batchKey(1)).orElseThrow();
    }

    bringUp(address, WITH_NOTES);

    try (Database database = database(address)) {
      assertThat(new SqlLedger(database).batch(batchKey(1))).contains(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepThatFailsIsNotTaken(Kind kind) throws Exception {
    String address = newAddress(kind);
    open(address).close();

    assertThatThrownBy(() -> bringUp(address, WITH_NOTES, WITH_NOTES))
        .isInstanceOf(IllegalStateException.class);
    assertThat(versions(address)).containsExactly("1", "2");
    assertThatThrownBy(() -> bringUp(address, WITH_NOTES, "DROP INDEX batch_hall;\nNONSENSE;\n"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(versions(address)).containsExactly("1", "2");

    bringUp(address, WITH_NOTES, "DROP INDEX batch_hall;\n");
    assertThat(versions(address)).containsExactly("1", "2", "3");
  }

  private String newAddress(Kind kind) {
    return switch (kind) {
      case SQLITE -> "jdbc:sqlite:" + folder.resolve("ledger-" + ++files + ".db");
      case POSTGRES -> PostgresFixture.newSchema();
    };
  }

  private Ledger open(String address) {
    return Ledgers.open(address, folder, Clock.systemUTC(), Ledgers.PATIENCE);
  }

  private static Database database(String address) {
    return address.startsWith("jdbc:sqlite:")
        ? new SqliteFile(
                Path.of(address.replace("jdbc:sqlite:", "")), Clock.systemUTC(), Ledgers.PATIENCE)
            .open()
        : new PostgresServer(address, Ledgers.PATIENCE).open();
  }

  /** Opens the ledger as an ssp to come would, with these steps after those of today. */
  private static void bringUp(String address, String... steps) {
    List<String> scripts = new ArrayList<>();
    scripts.add(text("/cn/ssp/ledger/schema-1.sql"));
    scripts.addAll(List.of(steps));
    try (Database database = database(address)) {
      new Schema(scripts).bringUp(database, Clock.systemUTC());
    }
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SchemaTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> versions(String address) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT version FROM ledger_version ORDER BY version")) {
      List<String> versions = new ArrayList<>();
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
      return versions;
    }
  }

  private static void atOnce(Callable<Boolean> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int count = 0; count < AT_ONCE; count++) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }
}
