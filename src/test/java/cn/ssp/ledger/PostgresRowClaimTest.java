package cn.ssp.ledger;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;

@NullMarked
class PostgresRowClaimTest extends RowClaimContract {
  private final String address = PostgresFixture.newSchema();

  @Override
  protected Ledger open() {
    return Ledgers.open(address, Path.of(""), Clock.systemUTC(), Ledgers.PATIENCE);
  }
}
