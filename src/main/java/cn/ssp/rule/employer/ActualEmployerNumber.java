package cn.ssp.rule.employer;

import cn.ssp.domain.employer.EmployerFact;
import cn.ssp.domain.employer.EmployerNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Set;

/** The number of the employer that a person works at is of digits, as a rule eight of them. */
public final class ActualEmployerNumber implements RowRule {
  /** What the rule finds; the reason is {@code characters} or {@code length}. */
  public static final FindingKind KIND =
      FindingKind.warning("actual-employer-number", "the usual form of such numbers", "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ACTUAL_EMPLOYER_NUMBER);
  }

  @Override
  public Set<EmployerFact> needs() {
    return Set.of(EmployerFact.KIND);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String number = entry.text(Keys.ACTUAL_EMPLOYER_NUMBER);
    if (number == null) {
      return;
    }
    if (!EmployerNumber.hasDigitsOnly(number)) {
      out.add(entry.finding(KIND, Keys.ACTUAL_EMPLOYER_NUMBER, Arg.of("characters")));
    } else if (!EmployerNumber.hasUsualLength(number)) {
      out.add(entry.finding(KIND, Keys.ACTUAL_EMPLOYER_NUMBER, Arg.of("length")));
    }
  }
}
