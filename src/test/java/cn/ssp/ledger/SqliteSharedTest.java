package cn.ssp.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class SqliteSharedTest extends SharedLedgerContract {
  private static final String ADDRESS = "jdbc:sqlite:ledger.db";

  @TempDir Path folder;

  @Override
  protected Ledger open() {
    return Ledgers.open(ADDRESS, folder, Clock.systemUTC(), Ledgers.PATIENCE);
  }

  @Override
  protected QueueWorker startWorker() throws Exception {
    return QueueWorker.start(ADDRESS, folder);
  }
}
