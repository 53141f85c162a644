package cn.ssp.rule;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Skipped;
import cn.ssp.roster.RowNumbers;
import java.util.List;

/**
 * What came of checking one roster, beside its findings.
 *
 * @param read the data rows that were read
 * @param valid those of them that have no finding of severity error and no merged cell
 * @param checked the kinds of findings that were looked for
 * @param skipped the kinds that could not be looked for, and why
 * @param defects rules that failed, each once, which is a fault of ssp and not of the roster
 */
public record CheckResult(
    RowNumbers read,
    RowNumbers valid,
    List<FindingKind> checked,
    List<Skipped> skipped,
    List<Defect> defects) {
  /** Copies the lists. */
  public CheckResult {
    checked = List.copyOf(checked);
    skipped = List.copyOf(skipped);
    defects = List.copyOf(defects);
  }

  /** How many data rows were read. */
  public long rows() {
    return read.size();
  }

  /** How many rows have no finding of severity error and no merged cell. */
  public long validRows() {
    return valid.size();
  }

  /**
   * A rule that threw.
   *
   * @param rule the identifier of its kind
   * @param row the 1-based number of the first row that it failed at
   * @param cause what it threw
   */
  public record Defect(String rule, int row, RuntimeException cause) {}
}
