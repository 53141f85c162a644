package cn.ssp.report;

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
 */
public record Summary(
    long rosters,
    long unreadable,
    long rows,
    long validRows,
    long errors,
    long warnings,
    long infos,
    long suppressed) {}
