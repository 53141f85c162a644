package cn.ssp.rule.employer;

import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.employer.EmployerFact;
import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The insurance of an employer's legal representative cannot be stopped online. */
public final class LegalRepresentative implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("legal-representative", "guide, part ten, 21");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  @Override
  public List<String> templates() {
    return List.of("removal");
  }

  @Override
  public Set<EmployerFact> needs() {
    return Set.of(EmployerFact.LEGAL_REPRESENTATIVE);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    Optional<String> representative =
        context
            .basis()
            .employer()
            .flatMap(Employer::legalRepresentative)
            .map(LegalRepresentative::person);
    if (representative.isPresent() && entry.person().equals(representative)) {
      out.add(entry.finding(KIND, Keys.ID_NUMBER));
    }
  }

  /** What a citizen's old and new number share; the number itself of any other document. */
  private static String person(String number) {
    return CitizenNumber.of(number).map(CitizenNumber::person).orElse(number);
  }
}
