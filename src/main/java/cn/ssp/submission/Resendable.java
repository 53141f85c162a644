package cn.ssp.submission;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.message.HallAnswer;
import cn.ssp.ledger.LedgerRow;

/** Whether it is worth sending a rejected row again: once it is mended, or at another time. */
public final class Resendable {
  private Resendable() {}

  /** Whether the class of what the hall said of a row allows it. */
  public static boolean isWorthIt(LedgerRow row) {
    return row.state() == LedgerRow.State.REJECTED
        && HallAnswer.of(new RejectedRow(row.key(), row.code(), row.message()))
            .messageClass()
            .maySendAgain();
  }
}
