package cn.ssp.rule.identity;

import cn.ssp.domain.division.AreaCodes;
import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Personal;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Mends;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Optional;

/** A citizen number of 15 digits has been replaced by one of 18, which is the one to declare. */
public final class IdentityFifteenDigits implements Mends {
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

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    old(entry)
        .map(CitizenNumber::inFull)
        .ifPresent(
            inFull ->
                out.add(
                    entry.finding(
                        KIND, Keys.ID_NUMBER, new Arg(inFull, Personal.IDENTITY_NUMBER))));
  }

  /** A check character that fits would hide that the first digits are those of no place. */
  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    return old(entry)
        .filter(number -> field.column().key().equals(Keys.ID_NUMBER))
        .filter(number -> AreaCodes.builtIn().isKnown(number.area()))
        .map(CitizenNumber::inFull);
  }

  /** A number without a real day of birth is mistyped: to fill it up would help nobody. */
  private static Optional<CitizenNumber> old(Entry entry) {
    return entry.citizenNumber().filter(number -> number.isOld() && number.birthDate().isPresent());
  }
}
