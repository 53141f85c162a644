package cn.ssp.rule.identity;

import cn.ssp.domain.division.AreaCodes;
import cn.ssp.domain.identity.CitizenNumber;
import cn.ssp.domain.identity.StatedDocument;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/**
 * The first six digits of a citizen number are the code of the county that first issued it, which
 * may be one that is no more.
 */
public final class IdentityAreaUnknown implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("identity-area-unknown", "GB 11643-1999; GB/T 2260");

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
    entry
        .citizenNumber()
        .filter(number -> !isAnotherDocuments(entry))
        .map(CitizenNumber::area)
        .filter(area -> !AreaCodes.builtIn().isKnown(area))
        .ifPresent(area -> out.add(entry.finding(KIND, Keys.ID_NUMBER)));
  }

  private static boolean isAnotherDocuments(Entry entry) {
    return entry.document().flatMap(StatedDocument::mistakenFor).isPresent();
  }
}
