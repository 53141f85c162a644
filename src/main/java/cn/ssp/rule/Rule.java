package cn.ssp.rule;

import cn.ssp.domain.employer.EmployerFact;
import cn.ssp.finding.FindingKind;
import cn.ssp.template.Template;
import java.util.List;
import java.util.Set;

/** One thing that the hall asks of a roster. */
public sealed interface Rule permits RowRule, RosterRule {
  /** What the rule finds. */
  FindingKind kind();

  /** Keys of the columns it looks at; a template without one of them is not checked by it. */
  default List<String> columns() {
    return List.of();
  }

  /** Codes of the templates that it is about; none where its columns alone tell. */
  default List<String> templates() {
    return List.of();
  }

  /** What it needs to be told of the employer; nothing for most. */
  default Set<EmployerFact> needs() {
    return Set.of();
  }

  /** Whether it has anything to say about rosters of a template. */
  default boolean concerns(Template template) {
    return (templates().isEmpty() || templates().contains(template.code()))
        && columns().stream().allMatch(key -> template.indexOf(key) >= 0);
  }
}
