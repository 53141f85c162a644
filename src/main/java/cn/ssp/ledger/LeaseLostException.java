package cn.ssp.ledger;

/** That a batch has passed to another worker: whoever held it must not go on. */
public final class LeaseLostException extends Exception {
  private static final long serialVersionUID = 1L;
}
