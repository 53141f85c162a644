package cn.ssp.report;

import java.util.Optional;

/**
 * The sums over all rosters of a run. Findings that were left out of the report are counted.
 *
 * @param rosters how many rosters there were, readable or not
 * @param unreadable how many of them could not be read
 * @param rows how many data rows they have
 * @param validRows how many rows have no finding of severity error
 * @param errors how many findings have severity error
 * @param warnings how many have severity warning
 * @param infos how many have severity info
 * @param suppressed how many findings were left out
 * @param declared what was declared; empty for a run that declares nothing
 */
public record Summary(
    long rosters,
    long unreadable,
    long rows,
    long validRows,
    long errors,
    long warnings,
    long infos,
    long suppressed,
    Optional<Declared> declared) {
  /** The sums of a run that reads no rosters. */
  public static Summary ofBatches(Declared sums) {
    return new Summary(0, 0, 0, 0, 0, 0, 0, 0, Optional.of(sums));
  }

  /** The same for a run that declares. */
  public Summary declaring(Declared sums) {
    return new Summary(
        rosters,
        unreadable,
        rows,
        validRows,
        errors,
        warnings,
        infos,
        suppressed,
        Optional.of(sums));
  }

  /**
   * The sums over all batches of a run.
   *
   * @param batches how many there were
   * @param rows how many rows they hold
   * @param accepted how many of those the hall accepted
   * @param rejected how many it did not
   * @param open how many it has not answered for
   */
  public record Declared(long batches, long rows, long accepted, long rejected, long open) {}
}
