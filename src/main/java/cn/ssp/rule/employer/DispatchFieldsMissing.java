package cn.ssp.rule.employer;

import cn.ssp.domain.employer.EmployerFact;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import java.util.List;
import java.util.Set;

/** Agencies and dispatchers say at which employer each person works, and how. */
public final class DispatchFieldsMissing implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("dispatch-fields-missing", "guide, part two, III");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return DispatchFields.KEYS;
  }

  @Override
  public Set<EmployerFact> needs() {
    return Set.of(EmployerFact.KIND);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    if (DispatchFields.areFor(context)) {
      DispatchFields.KEYS.stream()
          .filter(entry::isMissing)
          .forEach(key -> out.add(entry.finding(KIND, key)));
    }
  }
}
