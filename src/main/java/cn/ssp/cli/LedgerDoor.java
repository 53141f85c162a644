package cn.ssp.cli;

import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.Ledgers;
import cn.ssp.ledger.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The ledger of a run, and who the run is in it.
 *
 * @param ledger the ledger that is configured, else the one in the data folder
 * @param worker this process
 */
record LedgerDoor(Ledger ledger, Worker worker) implements AutoCloseable {
  private static final String DEFAULT = "jdbc:sqlite:ledger.db";

  /** Longer than any single call to a hall may take. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** Opens it. Leases go by the real time, whatever the run takes for today. */
  static LedgerDoor open(Session session) {
    Optional<String> configured = session.configuration().sending().ledger();
    Path base = configured.isPresent() ? session.configuration().folder() : session.dataFolder();
    Ledger ledger =
        Ledgers.open(configured.orElse(DEFAULT), base, session.env().clock(), Ledgers.PATIENCE);
    return new LedgerDoor(ledger, session.env().worker(LEASE));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
