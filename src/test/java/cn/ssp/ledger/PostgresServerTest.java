package cn.ssp.ledger;

import static cn.ssp.ledger.Declared.WORKER;
import static cn.ssp.ledger.Declared.batch;
import static cn.ssp.ledger.Declared.row;
import static cn.ssp.ledger.Declared.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class PostgresServerTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void aServerThatIsNotThereIsAFailure() throws IOException {
    String address;
    try (ServerSocket closed = new ServerSocket(0)) {
      address = "jdbc:postgresql://127.0.0.1:" + closed.getLocalPort() + "/ssp";
    }

    Failure failure = failure(address + "?user=u&password=secret", LedgerKinds.SERVER);

    assertThat(failure.args()).containsExactly(Arg.of("unreachable"), Arg.of(address));
  }

  @Test
  void aLogInThatIsRefusedIsAFailure() {
    String address = PostgresFixture.address("").replace("user=postgres", "user=nobody");

    assertThat(reason(address + "password=secret")).isEqualTo("log-in");
  }

  @Test
  void aDatabaseThatIsNotThereIsAFailure() {
    assertThat(reason(PostgresFixture.address("").replace("/postgres?", "/nowhere?")))
        .isEqualTo("no-database");
  }

  @Test
  void aSchemaThatIsNotThereIsAFailure() {
    assertThat(reason(PostgresFixture.address("currentSchema=nowhere"))).isEqualTo("no-schema");
  }

  @Test
  void aSchemaThatMayNotBeUsedIsAFailure() {
    PostgresFixture.execute("CREATE SCHEMA closed");
    PostgresFixture.execute("CREATE ROLE guest LOGIN");
    PostgresFixture.execute("GRANT USAGE ON SCHEMA closed TO guest");

    assertThat(
            reason(
                PostgresFixture.address("currentSchema=closed")
                    .replace("user=postgres", "user=guest")))
        .isEqualTo("denied");
  }

  @Test
  void aDatabaseThatCanOnlyBeReadIsAFailure() {
    String address = PostgresFixture.newSchema();

    assertThat(reason(address + "&options=-c%20default_transaction_read_only=on"))
        .isEqualTo("read-only");
  }

  @Test
  void aDatabaseThatCannotKeepChineseIsAFailure() {
    PostgresFixture.execute(
        "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");

    assertThat(reason(PostgresFixture.address("").replace("/postgres?", "/latin?")))
        .isEqualTo("encoding");
  }

  @Test
  void tablesOfSomebodyElseStayAsTheyAre() {
    String address = PostgresFixture.newSchema();
    execute(address, "CREATE TABLE batch (size INTEGER)");

    failure(address, LedgerKinds.NOT_ONE);

    execute(address, "INSERT INTO batch (size) VALUES (1)");
  }

  @Test
  void otherTablesMayStandBesideIts() {
    String address = PostgresFixture.newSchema();
    execute(address, "CREATE TABLE somebody (name TEXT)");

    open(address).close();
  }

  @Test
  void whatANewerSspWroteStaysAsItIs() {
    String address = PostgresFixture.newSchema();
    open(address).close();
    execute(address, "INSERT INTO ledger_version VALUES (99, '2030-01-01T00:00:00Z')");

    failure(address, LedgerKinds.NEWER);
  }

  @Test
  void doesNotWaitForEverForWhoeverLocksRows() throws SQLException {
    String address = PostgresFixture.newSchema();
    try (Ledger ledger = open(address);
        Connection other = DriverManager.getConnection(address);
        Statement statement = other.createStatement()) {
      ledger.prepare(batch(1), rows(row(1)), WORKER);
      other.setAutoCommit(false);
      statement.execute("SELECT id FROM employer FOR UPDATE");

      Failure failure =
          catchThrowableOfType(Failure.class, () -> ledger.prepare(batch(2), rows(row(2)), WORKER));

      assertThat(failure.kind()).isEqualTo(LedgerKinds.LOCKED);
      other.rollback();
      assertThat(ledger.prepare(batch(2), rows(row(2)), WORKER))
          .isEqualTo(new Preparation.Written());
    }
  }

  @Test
  void aConnectionThatIsLostInTheMiddleLeavesNothingBehind() {
    String address = PostgresFixture.newSchema();
    try (Ledger ledger = open(address)) {
      Failure failure =
          catchThrowableOfType(
              Failure.class,
              () ->
                  ledger.prepare(
                      batch(1),
                      taker -> {
                        rows(1, 700).forEach(taker);
                        disconnectAll(address);
                        rows(701, 1400).forEach(taker);
                      },
                      WORKER));

      assertThat(failure.kind()).isEqualTo(LedgerKinds.SERVER);
      assertThat(failure.args().get(0)).isEqualTo(Arg.of("unreachable"));
      assertThat(
              catchThrowableOfType(Failure.class, () -> ledger.batches(BatchFilter.all())).kind())
          .isEqualTo(LedgerKinds.SERVER);
    }
    try (Ledger ledger = open(address)) {
      assertThat(ledger.batches(BatchFilter.all())).isEmpty();
    }
  }

  /** The server would quote the row that it refuses, and the driver the whole statement. */
  @Test
  void nobodysDataIsInADefect() {
    String address = PostgresFixture.newSchema();
    try (Ledger ledger = open(address)) {
      execute(address, "ALTER TABLE batch_row ADD CHECK (name <> '员工2')");

      assertThat(
              catchThrowableOfType(
                  IllegalStateException.class, () -> ledger.prepare(batch(1), rows(1, 3), WORKER)))
          .hasRootCauseInstanceOf(SQLException.class)
          .hasStackTraceContaining("batch_row")
          .satisfies(
              defect ->
                  assertThat(Throwables.getStackTrace(defect))
                      .doesNotContain("员工2", Declared.person(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://u:secret@db/ssp",
        "jdbc:postgresql://u:secret@db:5432/ssp",
        "jdbc:postgresql://127.0.0.1:secret/ssp",
        "jdbc:postgresql://127.0.0.1/secret@ssp",
        "jdbc:postgresql:?password=secret",
        "jdbc:postgresql:/?password=secret"
      })
  void anAddressThatTheDriverWouldNotUnderstandIsAFailureThatHoldsNoPassword(String address) {
    Failure failure = failure(address, LedgerKinds.ADDRESS);

    assertThat(Throwables.getStackTrace(failure)).doesNotContain("secret");
    assertThat(failure.args()).noneMatch(arg -> arg.text().contains("secret"));
  }

  private static Ledger open(String address) {
    return Ledgers.open(address, Path.of(""), Clock.systemUTC(), SHORT);
  }

  private static Failure failure(String address, FindingKind kind) {
    Failure failure = catchThrowableOfType(Failure.class, () -> open(address));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.args()).hasSameSizeAs(kind.args());
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    return failure;
  }

  private static String reason(String address) {
    return failure(address, LedgerKinds.SERVER).args().get(0).text();
  }

  private static void execute(String address, String sql) {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void disconnectAll(String address) {
    execute(
        address,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ssp'");
  }
}
