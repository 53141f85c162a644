package cn.ssp.submission;

import cn.ssp.ledger.Drift;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.roster.RowNumbers;
import java.util.List;

/**
 * What is to be done with the valid rows of a roster, by what the ledger knows of them.
 *
 * @param fresh rows that nobody declared before, or that the hall rejected
 * @param corrections rows that the hall accepted, and that now declare something else
 * @param accepted rows that the hall accepted as they are, by the batches that they were in: they
 *     are not sent again
 * @param underway rows of batches that have no answer yet, by those: they are not sent again
 * @param drifts persons who were declared before under another name or number
 */
public record Plan(
    RowNumbers fresh,
    RowNumbers corrections,
    List<Earlier> accepted,
    List<Earlier> underway,
    List<Drift> drifts) {
  /** Copies the lists. */
  public Plan {
    accepted = List.copyOf(accepted);
    underway = List.copyOf(underway);
    drifts = List.copyOf(drifts);
  }

  /**
   * Rows that were declared before.
   *
   * @param batch the batch that they were in
   * @param rows their numbers in the roster of now
   */
  public record Earlier(LedgerBatch batch, RowNumbers rows) {}

  /** All rows that it says something of. */
  public RowNumbers rows() {
    RowNumbers rows = toSend();
    for (Earlier earlier : accepted) {
      rows = rows.and(earlier.rows());
    }
    for (Earlier earlier : underway) {
      rows = rows.and(earlier.rows());
    }
    return rows;
  }

  /** The rows that are to be sent. */
  public RowNumbers toSend() {
    return fresh.and(corrections);
  }
}
