package cn.ssp.rule.person;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.domain.identity.Sex;
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
 * A first insurance of someone from another province above an age opens a temporary account, from
 * which nobody retires.
 */
public final class TemporaryAccount implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("temporary-account", "employers' guide, part ten, 25", "years");

  /** What both kinds of household of other provinces start with. */
  private static final String OTHER_PROVINCE = "外省";

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER, Keys.HOUSEHOLD_TYPE);
  }

  @Override
  public List<String> templates() {
    return List.of("collection");
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String household = entry.label(Keys.HOUSEHOLD_TYPE);
    if (household == null || !household.startsWith(OTHER_PROVINCE)) {
      return;
    }
    LocalDate today = context.standing().today();
    var ages = context.policy().temporaryAccount().on(today);
    entry
        .citizenNumber()
        .ifPresent(
            number -> {
              int years = number.sex() == Sex.MALE ? ages.men() : ages.women();
              if (isOlder(number, years, today)) {
                out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(years)));
              }
            });
  }

  /** On the birthday itself the age is reached, and not exceeded. */
  private static boolean isOlder(CitizenNumber number, int years, LocalDate today) {
    return number.birthDate().filter(birth -> birth.plusYears(years).isBefore(today)).isPresent();
  }
}
