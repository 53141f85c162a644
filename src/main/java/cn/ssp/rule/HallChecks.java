package cn.ssp.rule;

import cn.ssp.finding.FindingKind;
import java.util.List;

/**
 * What the hall alone can check, by registers that nobody else has: a roster without findings may
 * still be rejected for it. A kind's message is what the hall answers, its remedy what helps
 * before.
 */
public final class HallChecks {
  /** All of them: about the person, the person's insurance, and the employer. */
  public static final List<FindingKind> ALL =
      List.of(
          FindingKind.error("hall-not-collected", "guide, part ten, 1"),
          FindingKind.error("hall-already-collected", "guide, part ten, 7"),
          FindingKind.error("hall-police-mismatch", "guide, part two, I(2)"),
          FindingKind.error("hall-police-unavailable", "guide, part ten, 1"),
          FindingKind.error("hall-several-records", "guide, part ten, 3"),
          FindingKind.error("hall-household-type-empty", "guide, part ten, 4"),
          FindingKind.error("hall-flexible-insurance", "guide, part ten, 2"),
          FindingKind.error("hall-insured-elsewhere", "guide, part ten, 6"),
          FindingKind.error("hall-insured-here", "the hall's published messages"),
          FindingKind.error("hall-not-insured-here", "the hall's published messages"),
          FindingKind.error("hall-legal-representative", "guide, part ten, 21"),
          FindingKind.error("hall-unemployment-benefit", "guide, part ten, 5"),
          FindingKind.error("hall-arrears-elsewhere", "guide, part ten, 22"),
          FindingKind.error("hall-temporary-account", "guide, part ten, 25"),
          FindingKind.error("hall-dispatch-columns", "guide, part ten, 8"));

  private HallChecks() {}
}
