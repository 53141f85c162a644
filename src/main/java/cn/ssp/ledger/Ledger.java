package cn.ssp.ledger;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.domain.employer.CreditCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known of batches and rows, kept by a database. Each method is one transaction, on disk
 * when it returns; a process that dies inside one has not begun it. Several processes may use one
 * ledger at a time. An instance is used by one thread.
 *
 * <p>Every method throws a {@link cn.ssp.finding.Failure} of one of {@link LedgerKinds} when the
 * database cannot be used. Nothing has changed then, unless a server was lost with the last word of
 * a transaction: only a look tells. To speak of a batch that was never written down is an {@link
 * IllegalArgumentException}, to say of one what cannot be true, such as that the hall will not take
 * what it has, an {@link IllegalStateException}.
 */
public interface Ledger extends AutoCloseable {
  /**
   * Writes a batch down as {@link BatchState#PREPARED}, with its bytes and rows, claims its rows,
   * and leases it to the worker. A row that was accepted and now declares something else is a
   * correction: its claim passes to this batch, and back where the hall refuses or rejects it.
   *
   * @throws IllegalArgumentException when two rows have one key: nothing is written then
   */
  Preparation prepare(NewBatch batch, DeclaredRows rows, Worker worker);

  /** The claims on rows, by their keys; rows that nobody claims are left out. */
  Map<RowKey, RowClaim> claims(Collection<RowKey> rows);

  /** Who of these was declared before, by the same employer, under another name or number. */
  List<Drift> drifts(CreditCode employer, Collection<DeclaredRow> rows);

  /**
   * How many batches of the same rows have been through the hall, in one settlement month: those
   * that are done, and those that it refused.
   */
  int rounds(CreditCode employer, String contentDigest, YearMonth settlementMonth);

  /** The batch of a key. */
  Optional<LedgerBatch> batch(IdempotencyKey key);

  /** The batches that the hall calls so, or whose key starts so; normally one, none of no text. */
  List<LedgerBatch> named(String text);

  /** All batches that fit, the oldest first. */
  List<LedgerBatch> batches(BatchFilter filter);

  /** The bytes of a batch, to the letter. */
  SignedDeclaration declaration(IdempotencyKey key);

  /** The rows of a batch, in order. Whoever takes them may use the ledger meanwhile. */
  void rows(IdempotencyKey key, Consumer<LedgerRow> taker);

  /**
   * Leases to the worker the oldest batch that fits and that no living worker holds; none where
   * there is none. Two workers never hold the same one, and no worker is given again what it holds.
   */
  Optional<LedgerBatch> claim(BatchFilter filter, Worker worker);

  /** Leases the batch of a key to the worker, or tells that another one holds it. */
  boolean claim(IdempotencyKey key, Worker worker);

  /** Gives a batch back before its lease ends. */
  void release(IdempotencyKey key, Worker worker);

  /**
   * Notes that the batch's bytes are about to be sent: {@link BatchState#PREPARED} or {@link
   * BatchState#UNKNOWN} becomes {@link BatchState#UNKNOWN}. The lease starts anew.
   *
   * @throws LeaseLostException when the lease has passed to another worker
   */
  void sending(IdempotencyKey key, Worker worker) throws LeaseLostException;

  /**
   * Notes that the hall has the batch: it becomes {@link BatchState#SUBMITTED}, unless it is done.
   */
  void submitted(IdempotencyKey key, Receipt receipt);

  /**
   * Notes that the hall will not take the batch: it becomes {@link BatchState#REFUSED}, and its
   * rows are free.
   *
   * @param refusal why, in the words of the submission
   */
  void refused(IdempotencyKey key, String refusal);

  /**
   * Notes the hall's answer: the batch becomes {@link BatchState#DONE}; rows that were rejected are
   * free, the others stay claimed. Noting it twice changes nothing.
   *
   * @param rejected the rows that were not accepted
   * @param noted rows that were, with something said of them that is worth keeping
   * @throws IllegalArgumentException when a row is not one of the batch's: nothing is noted then
   */
  void settled(
      IdempotencyKey key, List<RejectedRow> rejected, List<RejectedRow> noted, Instant finishedAt);

  @Override
  void close();
}
