package cn.ssp.rule;

import cn.ssp.finding.Findings;

/** A rule that judges each row by itself. It keeps no state. */
public non-sealed interface RowRule extends Rule {
  /** Reports what is to be said about the row. */
  void check(Entry entry, CheckContext context, Findings out);
}
