package cn.ssp.ledger;

import java.util.List;

/** What became of writing a batch down. */
public sealed interface Preparation {
  /** It is on disk, and nobody else may send it while the lease lasts. */
  record Written() implements Preparation {}

  /**
   * It is not, for others have declared some of its rows meanwhile: nothing was written.
   *
   * @param claims theirs, not more than a thousand of them
   */
  record Conflict(List<RowClaim> claims) implements Preparation {
    /** Copies the claims. */
    public Conflict {
      claims = List.copyOf(claims);
    }
  }

  /** The same batch is on disk already, under its key: nothing was written. */
  record Known(LedgerBatch batch) implements Preparation {}
}
