package cn.ssp.submission;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.hall.BatchStatus;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.ledger.Ledgers;
import cn.ssp.ledger.NewBatch;
import cn.ssp.ledger.Worker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** A ledger with one batch of two rows, prepared by a worker. */
@NullMarked
final class LedgerFixture implements AutoCloseable {
  static final CreditCode EMPLOYER = new CreditCode("91320509MA1ACME003");
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final IdempotencyKey KEY = new IdempotencyKey("ab".repeat(32));
  static final Receipt RECEIPT = new Receipt(new BatchId("B-1"), NOW.plusSeconds(3));
  static final byte[] BYTES = {'P', 'K', 0, 1, 2};
  static final Worker WORKER = new Worker("here", 1, 1, Duration.ofMinutes(5));
  static final Worker OTHER = new Worker("elsewhere", 2, 2, Duration.ofMinutes(5));

  final Ledger ledger;

  LedgerFixture(Path folder) {
    ledger =
        Ledgers.open(
            "jdbc:sqlite:ledger.db",
            folder,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofSeconds(1));
    List<DeclaredRow> rows = List.of(row(2, "320586199001011234"), row(3, "320586199001015678"));
    NewBatch batch =
        new NewBatch(
            new SignedDeclaration(KEY, "removal", YearMonth.of(2026, 12), BYTES),
            EMPLOYER,
            "acme",
            "removal.csv",
            "/rosters/removal.csv",
            "cd".repeat(32),
            "ef".repeat(32),
            NOW);
    ledger.prepare(batch, rows::forEach, WORKER);
  }

  static RowKey key(String person) {
    return RowKey.of(EMPLOYER, "removal", person, Optional.of(YearMonth.of(2026, 11)));
  }

  private static DeclaredRow row(int number, String person) {
    TreeMap<String, String> values = new TreeMap<>();
    values.put("idNumber", person);
    return new DeclaredRow(number, key(person), person, "张三", values);
  }

  /** The batch as the ledger has it now. */
  LedgerBatch batch() {
    return ledger.batch(KEY).orElseThrow();
  }

  static BatchStatus status(BatchStatus.State state) {
    return new BatchStatus(RECEIPT, KEY, "removal", YearMonth.of(2026, 12), 2, state);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
