package cn.ssp.ledger;

import cn.ssp.declaration.RowKey;

/**
 * A row of a batch as the ledger knows it.
 *
 * @param key what it is known by
 * @param number its 1-based number in the roster it was read from
 * @param person what all rows of one person share; a person's data
 * @param name the person's name
 * @param digest the same for rows that declare the same
 * @param state what became of it
 * @param code the hall's code; empty where it gave none
 * @param message the hall's words, of an accepted row too; empty where it had none
 */
public record LedgerRow(
    RowKey key,
    int number,
    String person,
    String name,
    String digest,
    State state,
    String code,
    String message) {
  /** What became of a row. */
  public enum State {
    /** The hall has not answered for it. */
    OPEN,
    /** The hall accepted it. */
    ACCEPTED,
    /** The hall did not. */
    REJECTED
  }
}
