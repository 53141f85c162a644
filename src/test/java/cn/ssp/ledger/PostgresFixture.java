package cn.ssp.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A server of PostgreSQL on loopback, which starts with the first test that needs one and ends with
 * the tests. A build server must be able to start it, a developer's machine may do without.
 */
@NullMarked
public final class PostgresFixture {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private PostgresFixture() {}

  /** The server, or why there is none. */
  private static final class Server {
    static final @Nullable EmbeddedPostgres RUNNING;
    static final String REASON;

    static {
      EmbeddedPostgres running = null;
      String reason = "";
      try {
        running = EmbeddedPostgres.start();
      } catch (IOException | RuntimeException e) {
        reason = "PostgreSQL cannot be started: " + e;
      }
      RUNNING = running;
      REASON = reason;
    }
  }

  /** The address of a ledger in an empty schema of its own. */
  public static String newSchema() {
    String schema = "ledger_" + SCHEMAS.incrementAndGet();
    execute("CREATE SCHEMA " + schema);
    return address("currentSchema=" + schema);
  }

  /** The address of the server's database, with options of the driver. */
  static String address(String options) {
    return server().getJdbcUrl("postgres", "postgres") + "&" + options;
  }

  /** Runs a statement as the server's owner. */
  static void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(address("user=postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres server() {
    EmbeddedPostgres running = Server.RUNNING;
    if (running == null) {
      if (System.getenv("CI") == null) {
        System.out.println("skipped: " + Server.REASON);
        assumeTrue(false, Server.REASON);
      }
      throw new AssertionError(Server.REASON);
    }
    return running;
  }
}
