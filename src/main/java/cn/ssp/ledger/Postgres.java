package cn.ssp.ledger;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL: many write at a time, and lock rows for it. */
final class Postgres implements Dialect {
  /** Any number; whoever locks it may change the schema. */
  private static final long SCHEMA_LOCK = 0x7373_702d_6c65_6467L;

  private static final int CLASS_LENGTH = 2;

  private final String name;
  private final Duration patience;

  /**
   * A ledger on a server.
   *
   * @param name what to call it in a failure
   * @param patience how long a connection waits for rows that others have locked
   */
  Postgres(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> words() {
    return Map.of(
        "id", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "integer", "BIGINT",
        "bytes", "BYTEA",
        "strict", "",
        "clustered", "");
  }

  /** Looked up as rows are: a function would tell what the session found there the last time. */
  @Override
  public String findLedger() {
    return "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = ANY (current_schemas(false))"
        + " AND tablename = 'ledger_version'";
  }

  /** Others may have tables in the schema, but none of these. */
  @Override
  public boolean isTaken(Transaction transaction) throws SQLException {
    return transaction
        .first(
            columns -> true,
            "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
                + " AND tablename IN ('employer', 'batch', 'batch_package', 'batch_row')")
        .isPresent();
  }

  @Override
  public void lockSchema(Transaction transaction) throws SQLException {
    transaction.first(columns -> true, "SELECT pg_advisory_xact_lock(?)", SCHEMA_LOCK);
  }

  @Override
  public String lockingRows() {
    return " FOR UPDATE";
  }

  @Override
  public String skippingLocked() {
    return " FOR UPDATE SKIP LOCKED";
  }

  @Override
  public String begin(boolean writing) {
    return "BEGIN";
  }

  @Override
  public long now(Transaction transaction) throws SQLException {
    return transaction.only(
        columns -> columns.number("now"),
        "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS now");
  }

  /** By SQLSTATE (PostgreSQL's manual, appendix A). */
  @Override
  public Optional<Failure> failure(SQLException cause) {
    String state = Optional.ofNullable(cause.getSQLState()).orElse("");
    return switch (state) {
      case "55P03", "40P01", "40001" -> Optional.of(locked());
      case "3D000" -> Optional.of(server("no-database"));
      case "3F000" -> Optional.of(server("no-schema"));
      case "42501" -> Optional.of(server("denied"));
      case "25006" -> Optional.of(server("read-only"));
      case "53100" -> Optional.of(server("full"));
      case "XX001", "XX002" -> Optional.of(of(LedgerKinds.DAMAGED));
      default -> ofClass(state);
    };
  }

  private Optional<Failure> ofClass(String state) {
    return switch (state.substring(0, Math.min(CLASS_LENGTH, state.length()))) {
      case "28" -> Optional.of(server("log-in"));
      case "08", "53", "57", "58" -> Optional.of(server("unreachable"));
      default -> Optional.empty();
    };
  }

  private Failure locked() {
    return new Failure(
        ExitCode.USAGE, LedgerKinds.LOCKED, Arg.of(name), Arg.of(patience.toSeconds()));
  }

  private Failure of(FindingKind kind) {
    return new Failure(ExitCode.USAGE, kind, Arg.of(name));
  }

  /** The server does not serve it, for a reason that is a word of the message bundles. */
  Failure server(String reason) {
    return new Failure(ExitCode.USAGE, LedgerKinds.SERVER, Arg.of(reason), Arg.of(name));
  }
}
