package cn.ssp.ledger;

import cn.ssp.finding.Failure;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What is not alike in the databases that can keep a ledger. */
interface Dialect {
  /** What to call the ledger in a failure; without a password. */
  String name();

  /** The words that stand in braces in the scripts of the schema. */
  Map<String, String> words();

  /** Asks whether a ledger is there: gives a row if it is. */
  String findLedger();

  /** Whether what is not a ledger is something else, so that none must be made there. */
  boolean isTaken(Transaction transaction) throws SQLException;

  /** Keeps others from changing the schema until the transaction ends. */
  void lockSchema(Transaction transaction) throws SQLException;

  /** What follows a SELECT so that its rows stay as they are until the transaction ends. */
  String lockingRows();

  /** The same, leaving out rows that others have locked. */
  String skippingLocked();

  /** Begins a transaction; one that writes must not find at its end that others have written. */
  String begin(boolean writing);

  /** The time by the clock that all users of the ledger share, in milliseconds of the epoch. */
  long now(Transaction transaction) throws SQLException;

  /** What the user can mend; empty for a defect. */
  Optional<Failure> failure(SQLException cause);
}
