package cn.ssp.ledger;

import cn.ssp.declaration.IdempotencyKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who holds which batch, and until when. A process that is dead holds nothing; that can be told
 * only on its own machine, elsewhere its leases have to end.
 */
final class Leases {
  private static final String BY_WORKER =
      "lease_host = ? AND lease_process = ? AND lease_started = ?";

  private final Transaction transaction;
  private final Dialect dialect;
  private final Worker worker;

  /** The leases as a worker sees them. */
  Leases(Transaction transaction, Dialect dialect, Worker worker) {
    this.transaction = transaction;
    this.dialect = dialect;
    this.worker = worker;
  }

  /** Takes the oldest batch that fits and that is free; answers its key. */
  Optional<IdempotencyKey> takeOldest(BatchFilter filter) throws SQLException {
    Condition fits = Condition.of(filter);
    List<LeaseHolder> dead = dead();
    List<Object> arguments = new ArrayList<>(fits.arguments());
    arguments.add(dialect.now(transaction));
    for (LeaseHolder holder : dead) {
      arguments.addAll(List.of(worker.host(), holder.process(), holder.startedAt()));
    }
    Optional<IdempotencyKey> key =
        transaction.first(
            columns -> new IdempotencyKey(columns.text("idempotency_key")),
            "SELECT b.idempotency_key FROM batch b WHERE "
                + fits.sql()
                + " AND (lease_until IS NULL OR lease_until <= ?"
                + (" OR " + BY_WORKER).repeat(dead.size())
                + ") ORDER BY b.id LIMIT 1"
                + dialect.skippingLocked(),
            arguments.toArray());
    if (key.isPresent()) {
      write(key.get());
    }
    return key;
  }

  /** Takes a batch, or keeps it; answers whether it is the worker's now. */
  boolean take(IdempotencyKey key) throws SQLException {
    boolean free =
        transaction
            .first(
                this::isFree,
                "SELECT b.* FROM batch b WHERE b.idempotency_key = ?" + dialect.lockingRows(),
                key.text())
            .orElseThrow(() -> BatchTable.missing(key));
    if (free) {
      write(key);
    }
    return free;
  }

  /** Gives a batch back, if it is the worker's. */
  void release(IdempotencyKey key) throws SQLException {
    transaction.update(
        "UPDATE batch SET lease_host = NULL, lease_process = NULL, lease_started = NULL,"
            + " lease_until = NULL WHERE idempotency_key = ? AND "
            + BY_WORKER,
        key.text(),
        worker.host(),
        worker.process(),
        worker.startedAt());
  }

  /** Whether a batch is the worker's, even if its lease has ended since and nobody took it. */
  boolean isMine(IdempotencyKey key) throws SQLException {
    return transaction
        .first(
            columns -> true,
            "SELECT 1 FROM batch WHERE idempotency_key = ? AND "
                + BY_WORKER
                + dialect.lockingRows(),
            key.text(),
            worker.host(),
            worker.process(),
            worker.startedAt())
        .isPresent();
  }

  /** Lets a lease start anew, from now on. */
  void write(IdempotencyKey key) throws SQLException {
    transaction.update(
        "UPDATE batch SET lease_host = ?, lease_process = ?, lease_started = ?, lease_until = ?"
            + " WHERE idempotency_key = ?",
        worker.host(),
        worker.process(),
        worker.startedAt(),
        dialect.now(transaction) + worker.lease().toMillis(),
        key.text());
  }

  private boolean isFree(Columns columns) throws SQLException {
    Optional<String> host = columns.maybeText("lease_host");
    if (host.isEmpty() || columns.number("lease_until") <= dialect.now(transaction)) {
      return true;
    }
    LeaseHolder holder = holder(columns);
    return host.get().equals(worker.host()) && (holder.is(worker) || holder.isDead());
  }

  /** The processes of the worker's machine that hold batches and are dead. */
  private List<LeaseHolder> dead() throws SQLException {
    return transaction
        .list(
            Leases::holder,
            "SELECT DISTINCT lease_process, lease_started FROM batch"
                + " WHERE lease_host = ? AND lease_until > ?",
            worker.host(),
            dialect.now(transaction))
        .stream()
        .filter(holder -> !holder.is(worker) && holder.isDead())
        .toList();
  }

  private static LeaseHolder holder(Columns columns) throws SQLException {
    return new LeaseHolder(columns.number("lease_process"), columns.number("lease_started"));
  }
}
