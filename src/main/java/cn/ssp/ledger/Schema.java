package cn.ssp.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The tables of a ledger, and how those of an earlier ssp become those of this one: a script a
 * version, each in a transaction.
 */
final class Schema {
  private static final int VERSION = 1;
  private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\R");
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(?:\\R|$)");

  private final List<String> scripts;

  /** A schema whose versions, from 1 on, are made by these scripts. */
  Schema(List<String> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /** The schema of this ssp. */
  static Schema current() {
    return new Schema(IntStream.rangeClosed(1, VERSION).mapToObj(Schema::script).toList());
  }

  /**
   * Makes the tables, or brings them up to this version. Several processes may do so at a time.
   *
   * @throws Failure of {@link LedgerKinds#NEWER} or {@link LedgerKinds#NOT_ONE}; nothing is changed
   *     then
   */
  void bringUp(Database database, Clock clock) {
    Dialect dialect = database.dialect();
    int version = database.read(transaction -> version(dialect, transaction));
    while (version < scripts.size()) {
      version = database.write(transaction -> step(dialect, transaction, clock));
    }
    if (version > scripts.size()) {
      throw new Failure(
          ExitCode.USAGE,
          LedgerKinds.NEWER,
          Arg.of(dialect.name()),
          Arg.of(version),
          Arg.of(scripts.size()));
    }
  }

  /** Goes one version forward, unless another process has; answers the version then. */
  private int step(Dialect dialect, Transaction transaction, Clock clock) throws SQLException {
    dialect.lockSchema(transaction);
    int version = version(dialect, transaction);
    if (version >= scripts.size()) {
      return version;
    }
    if (version == 0 && dialect.isTaken(transaction)) {
      throw new Failure(ExitCode.USAGE, LedgerKinds.NOT_ONE, Arg.of(dialect.name()));
    }
    for (String statement : statements(scripts.get(version), dialect.words())) {
      transaction.execute(statement);
    }
    transaction.update(
        "INSERT INTO ledger_version (version, since) VALUES (?, ?)",
        version + 1,
        clock.instant().toString());
    return version + 1;
  }

  /** The version of the tables; 0 where there are none. */
  private static int version(Dialect dialect, Transaction transaction) throws SQLException {
    if (transaction.first(columns -> true, dialect.findLedger()).isEmpty()) {
      return 0;
    }
    return transaction.only(
        columns -> columns.smallNumber("version"),
        "SELECT MAX(version) AS version FROM ledger_version");
  }

  private static List<String> statements(String script, Map<String, String> words) {
    String filled = COMMENT.matcher(script).replaceAll("");
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return END_OF_STATEMENT
        .splitAsStream(filled)
        .filter(statement -> !statement.isBlank())
        .toList();
  }

  private static String script(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
