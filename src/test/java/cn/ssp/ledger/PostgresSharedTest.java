package cn.ssp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PostgresSharedTest extends SharedLedgerContract {
  private final String address = PostgresFixture.newSchema();

  @Override
  protected Ledger open() {
    return Ledgers.open(address, Path.of(""), Clock.systemUTC(), Ledgers.PATIENCE);
  }

  @Override
  protected QueueWorker startWorker() throws Exception {
    return QueueWorker.start(address, Path.of(""));
  }

  /** A worker that is at the head of the queue must not hold up the one behind it. */
  @Test
  void nobodyWaitsForABatchThatIsBeingTaken() throws Exception {
    try (Ledger ledger =
            Ledgers.open(address, Path.of(""), Clock.systemUTC(), Duration.ofSeconds(1));
        Connection other = DriverManager.getConnection(address);
        Statement statement = other.createStatement()) {
      for (int number = 1; number <= 2; number++) {
        ledger.prepare(
            Declared.batch(number), Declared.rows(Declared.row(number)), Declared.WORKER);
        ledger.release(Declared.batchKey(number), Declared.WORKER);
      }
      other.setAutoCommit(false);
      statement.execute("SELECT id FROM batch ORDER BY id LIMIT 1 FOR UPDATE");

      assertThat(ledger.claim(BatchFilter.all(), Declared.WORKER))
          .map(LedgerBatch::key)
          .contains(Declared.batchKey(2));
    }
  }
}
