package cn.ssp.ledger;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** Why a ledger cannot be used. No argument holds a password. */
public final class LedgerKinds {
  private static final String USE = "how ssp keeps its ledger";

  /** Not the address of a ledger. */
  public static final FindingKind ADDRESS = FindingKind.error("ledger-address", USE, "address");

  /** The file cannot be opened or written; the reason is a key of the message bundles. */
  public static final FindingKind FILE = FindingKind.error("ledger-file", USE, "reason", "ledger");

  /** The server does not serve it; the reason is a key of the message bundles. */
  public static final FindingKind SERVER =
      FindingKind.error("ledger-server", USE, "reason", "ledger");

  /** Another process has kept it locked for longer than we wait. */
  public static final FindingKind LOCKED =
      FindingKind.error("ledger-locked", USE, "ledger", "seconds");

  /** What is there is something else; nothing was changed. */
  public static final FindingKind NOT_ONE = FindingKind.error("ledger-not-one", USE, "ledger");

  /** It is a ledger, of which a part is missing or changed. */
  public static final FindingKind DAMAGED = FindingKind.error("ledger-damaged", USE, "ledger");

  /** A newer ssp has written it; nothing was changed. */
  public static final FindingKind NEWER =
      FindingKind.error("ledger-newer", USE, "ledger", "version", "known");

  /** All of them, in the order of the documentation. */
  public static final List<FindingKind> ALL =
      List.of(ADDRESS, FILE, SERVER, LOCKED, NOT_ONE, DAMAGED, NEWER);

  private LedgerKinds() {}
}
