package cn.ssp.roster.read;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** What can be wrong with the layout of a roster, apart from its rows. */
public final class LayoutKinds {
  private static final String GUIDE =
      "guide, part two, I(2)2, II(2)6, III(2)3: the template must not be changed";

  /** The roster's sheet is not the first one, or bears another name. */
  public static final FindingKind SHEET_CHANGED =
      FindingKind.error("sheet-changed", GUIDE, "reason", "expected", "found");

  /** A heading is not the one that belongs there. */
  public static final FindingKind HEADING_CHANGED =
      FindingKind.error("heading-changed", GUIDE, "reason", "expected", "found", "position");

  /** Cells are merged. */
  public static final FindingKind MERGED_CELLS = FindingKind.error("merged-cells", GUIDE, "range");

  /** All of them, in the order of the documentation. */
  public static final List<FindingKind> ALL = List.of(SHEET_CHANGED, HEADING_CHANGED, MERGED_CELLS);

  private LayoutKinds() {}
}
