package cn.ssp.rule.identity;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Personal;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/** A citizen number of 15 digits has been replaced by one of 18, which is the one to declare. */
public final class IdentityFifteenDigits implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("identity-15-digits", "GB 11643-1999", "inFull");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  /** A number without a real day of birth is mistyped: to fill it up would help nobody. */
  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    entry
        .citizenNumber()
        .filter(number -> number.isOld() && number.birthDate().isPresent())
        .map(CitizenNumber::inFull)
        .ifPresent(
            inFull ->
                out.add(
                    entry.finding(
                        KIND, Keys.ID_NUMBER, new Arg(inFull, Personal.IDENTITY_NUMBER))));
  }
}
