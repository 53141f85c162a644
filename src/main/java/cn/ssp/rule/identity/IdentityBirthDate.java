package cn.ssp.rule.identity;

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
import java.util.Optional;

/** The day of birth in a citizen number is a real day that is not still to come. */
public final class IdentityBirthDate implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-birth-date", "GB 11643-1999", "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate today = context.standing().today();
    entry
        .citizenNumber()
        .flatMap(number -> fault(number, today))
        .ifPresent(reason -> out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(reason))));
  }

  private static Optional<String> fault(CitizenNumber number, LocalDate today) {
    Optional<LocalDate> birthDate = number.birthDate();
    if (birthDate.isEmpty()) {
      return Optional.of("no-such-day");
    }
    return birthDate.filter(day -> day.isAfter(today)).map(day -> "future");
  }
}
