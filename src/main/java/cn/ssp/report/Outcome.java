package cn.ssp.report;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Skipped;
import java.util.List;

/**
 * What came of one roster that could be read.
 *
 * @param rows how many data rows it has
 * @param validRows how many of them have no finding of severity error
 * @param suppressed how many findings were left out of the report
 * @param stopped whether its layout kept its rows from being checked
 * @param checked what was looked for
 * @param skipped what could not be looked for, and why
 */
public record Outcome(
    long rows,
    long validRows,
    long suppressed,
    boolean stopped,
    List<FindingKind> checked,
    List<Skipped> skipped) {
  /** Copies the lists. */
  public Outcome {
    checked = List.copyOf(checked);
    skipped = List.copyOf(skipped);
  }
}
