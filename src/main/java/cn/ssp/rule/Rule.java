package cn.ssp.rule;

import cn.ssp.finding.FindingKind;
import java.util.List;

/** One thing that the hall asks of a roster. */
public sealed interface Rule permits RowRule, RosterRule {
  /** What the rule finds. */
  FindingKind kind();

  /** Keys of the columns it looks at; a template without one of them is not checked by it. */
  default List<String> columns() {
    return List.of();
  }
}
