package cn.ssp.ledger;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.domain.employer.CreditCode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger in a database: each method is a transaction, whose work others do. */
final class SqlLedger implements Ledger {
  private final Database database;
  private final Dialect dialect;

  /** A ledger whose tables are there; it closes the database. */
  SqlLedger(Database database) {
    this.database = database;
    this.dialect = database.dialect();
  }

  /** A change without an answer. */
  @FunctionalInterface
  private interface Change {
    void in(Transaction transaction) throws SQLException;
  }

  @Override
  public Preparation prepare(NewBatch batch, DeclaredRows rows, Worker worker) {
    return database.write(
        transaction -> new Preparing(transaction, dialect, batch).prepare(rows, worker));
  }

  @Override
  public Map<RowKey, RowClaim> claims(Collection<RowKey> rows) {
    Map<RowKey, RowClaim> claims = new HashMap<>();
    database
        .read(transaction -> new RowTable(transaction).held(rows))
        .forEach(held -> claims.put(held.claim().row(), held.claim()));
    return claims;
  }

  @Override
  public List<Drift> drifts(CreditCode employer, Collection<DeclaredRow> rows) {
    return database.read(
        transaction -> new DriftSearch(transaction).find(employer, List.copyOf(rows)));
  }

  @Override
  public int rounds(CreditCode employer, String contentDigest, YearMonth settlementMonth) {
    return database.read(
        transaction -> BatchTable.rounds(transaction, employer, contentDigest, settlementMonth));
  }

  @Override
  public Optional<LedgerBatch> batch(IdempotencyKey key) {
    return database.read(transaction -> BatchTable.find(transaction, key));
  }

  @Override
  public List<LedgerBatch> named(String text) {
    return database.read(transaction -> BatchTable.named(transaction, text));
  }

  @Override
  public List<LedgerBatch> batches(BatchFilter filter) {
    return database.read(transaction -> BatchTable.list(transaction, filter));
  }

  @Override
  public SignedDeclaration declaration(IdempotencyKey key) {
    return database.read(transaction -> BatchTable.declaration(transaction, key));
  }

  /** Reads some rows at a time, so that the taker may use the ledger and take its time. */
  @Override
  public void rows(IdempotencyKey key, Consumer<LedgerRow> taker) {
    long batch = database.read(transaction -> BatchTable.id(transaction, key));
    List<LedgerRow> page = page(batch, 0);
    for (long from = page.size(); !page.isEmpty(); from += page.size()) {
      page.forEach(taker);
      page = page(batch, from);
    }
  }

  private List<LedgerRow> page(long batch, long from) {
    return database.read(transaction -> new RowTable(transaction).page(batch, from));
  }

  @Override
  public Optional<LedgerBatch> claim(BatchFilter filter, Worker worker) {
    return database.write(
        transaction -> {
          Optional<IdempotencyKey> key =
              new Leases(transaction, dialect, worker).takeOldest(filter);
          return key.isEmpty() ? Optional.empty() : BatchTable.find(transaction, key.get());
        });
  }

  @Override
  public boolean claim(IdempotencyKey key, Worker worker) {
    return database.write(transaction -> new Leases(transaction, dialect, worker).take(key));
  }

  @Override
  public void release(IdempotencyKey key, Worker worker) {
    change(transaction -> new Leases(transaction, dialect, worker).release(key));
  }

  @Override
  public void sending(IdempotencyKey key, Worker worker) throws LeaseLostException {
    boolean mine =
        database.write(
            transaction -> {
              Leases leases = new Leases(transaction, dialect, worker);
              if (!leases.isMine(key)) {
                return false;
              }
              new Moves(transaction).sending(key);
              leases.write(key);
              return true;
            });
    if (!mine) {
      throw new LeaseLostException();
    }
  }

  @Override
  public void submitted(IdempotencyKey key, Receipt receipt) {
    change(transaction -> new Moves(transaction).submitted(key, receipt));
  }

  @Override
  public void refused(IdempotencyKey key, String refusal) {
    change(transaction -> new Moves(transaction).refused(key, refusal));
  }

  @Override
  public void settled(
      IdempotencyKey key, List<RejectedRow> rejected, List<RejectedRow> noted, Instant finishedAt) {
    change(transaction -> new Moves(transaction).settled(key, rejected, noted, finishedAt));
  }

  private void change(Change change) {
    database.write(
        transaction -> {
          change.in(transaction);
          return true;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
