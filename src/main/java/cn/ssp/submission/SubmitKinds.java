package cn.ssp.submission;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** What can keep a roster, or some of its rows, from being declared. */
public final class SubmitKinds {
  private static final String GUIDE = "employers' guide, part two, II";
  private static final String LEDGER = "the ledger";

  /** The roster is not the one that was checked. */
  public static final FindingKind ROSTER_CHANGED =
      FindingKind.error("submit-roster-changed", LEDGER, "file");

  /** The declaration window is closed. */
  public static final FindingKind WINDOW_CLOSED =
      FindingKind.error("submit-window-closed", GUIDE, "reason", "opens");

  /** Rows that others declared between the look at the ledger and the entry in it. */
  public static final FindingKind ROWS_TAKEN =
      FindingKind.error("submit-rows-taken", LEDGER, "rows", "batch");

  /** Another process is at this batch. */
  public static final FindingKind BATCH_HELD = FindingKind.info("submit-batch-held", LEDGER, "key");

  /** The hall does not have a batch that may have been sent; it has to be sent again. */
  public static final FindingKind NOT_AT_HALL =
      FindingKind.warning("submit-not-at-hall", LEDGER, "key");

  /** The hall answered for a row that the batch does not have. */
  public static final FindingKind STRANGE_ANSWER =
      FindingKind.error("submit-strange-answer", "hall protocol v1", "batch");

  /** All of them. */
  public static final List<FindingKind> ALL =
      List.of(ROSTER_CHANGED, WINDOW_CLOSED, ROWS_TAKEN, BATCH_HELD, NOT_AT_HALL, STRANGE_ANSWER);

  private SubmitKinds() {}
}
