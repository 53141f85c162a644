package cn.ssp.rule;

import cn.ssp.finding.Findings;

/** A rule that needs to have seen other rows of the roster. */
public non-sealed interface RosterRule extends Rule {
  /** Starts to watch a roster. */
  Watch watch(CheckContext context);

  /** What the rule remembers of one roster. */
  interface Watch {
    /** Takes the next row and reports what is to be said about it. */
    void check(Entry entry, Findings out);

    /** Reports what can be said only after the last row. */
    default void end(Findings out) {}
  }
}
