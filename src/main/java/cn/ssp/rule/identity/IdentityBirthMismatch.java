package cn.ssp.rule.identity;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.time.LocalDate;
import java.util.List;

/**
 * The date of birth is the one that the citizen number tells. The message does not show that one:
 * with it, the masked number beside it would be complete.
 */
public final class IdentityBirthMismatch implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-birth-mismatch", "GB 11643-1999");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER, Keys.BIRTH_DATE);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    LocalDate stated = entry.date(Keys.BIRTH_DATE);
    if (stated == null) {
      return;
    }
    entry
        .citizenNumber()
        .flatMap(CitizenNumber::birthDate)
        .filter(birthDate -> !birthDate.equals(stated))
        .ifPresent(birthDate -> out.add(entry.finding(KIND, Keys.BIRTH_DATE)));
  }
}
