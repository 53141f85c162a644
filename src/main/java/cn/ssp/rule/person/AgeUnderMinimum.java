package cn.ssp.rule.person;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.util.List;

/**
 * Nobody is employed who has not reached the minimum age; the birthday itself counts as reached.
 */
public final class AgeUnderMinimum implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "age-under-16", "Labour Law of the People's Republic of China, article 15", "years");

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
    return Hiring.TEMPLATES;
  }

  /** Who is not born yet has a wrong number, and not a wrong age. */
  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate today = context.standing().today();
    int years = context.policy().minimumAge().on(today);
    entry
        .citizenNumber()
        .flatMap(CitizenNumber::birthDate)
        .filter(birth -> !birth.isAfter(today) && birth.plusYears(years).isAfter(today))
        .ifPresent(birth -> out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(years))));
  }
}
