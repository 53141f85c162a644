package cn.ssp.rule.identity;

import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Locale;

/** The sex is the one that the citizen number tells. */
public final class IdentitySexMismatch implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-sex-mismatch", "GB 11643-1999", "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER, Keys.SEX);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String stated = entry.label(Keys.SEX);
    if (stated == null) {
      return;
    }
    entry
        .citizenNumber()
        .map(CitizenNumber::sex)
        .filter(sex -> !sex.label().equals(stated))
        .ifPresent(
            sex ->
                out.add(
                    entry.finding(KIND, Keys.SEX, Arg.of(sex.name().toLowerCase(Locale.ROOT)))));
  }
}
