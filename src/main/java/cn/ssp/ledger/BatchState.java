package cn.ssp.ledger;

import java.util.Locale;

/** How far a batch is, as the ledger knows it. */
public enum BatchState {
  /** Signed and on disk; no byte of it has been sent. */
  PREPARED,
  /** It may have been sent: the hall has to be asked before anything else. */
  UNKNOWN,
  /** The hall has it, and has not answered for its rows yet. */
  SUBMITTED,
  /** Every row has its answer. */
  DONE,
  /** The hall does not have it and has said that it will not take it; its rows are free again. */
  REFUSED;

  /** The word used in the ledger and in machine formats. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
