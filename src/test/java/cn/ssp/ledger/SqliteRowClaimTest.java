package cn.ssp.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class SqliteRowClaimTest extends RowClaimContract {
  @TempDir Path folder;

  @Override
  protected Ledger open() {
    return Ledgers.open("jdbc:sqlite:ledger.db", folder, Clock.systemUTC(), Ledgers.PATIENCE);
  }
}
