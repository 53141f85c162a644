package cn.ssp.rule.identity;

import cn.ssp.domain.identity.StatedDocument;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/**
 * The check character of an identity number that has one is that which the digits before it ask
 * for. A wrong one does not make the other rules about the number fall silent.
 */
public final class IdentityChecksum implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error("identity-checksum", "GB 11643-1999; ISO 7064 MOD 11-2");

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
        .document()
        .flatMap(StatedDocument::read)
        .filter(number -> !number.checks())
        .ifPresent(number -> out.add(entry.finding(KIND, Keys.ID_NUMBER)));
  }
}
