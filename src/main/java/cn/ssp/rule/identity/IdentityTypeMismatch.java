package cn.ssp.rule.identity;

import cn.ssp.domain.identity.StatedDocument;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import java.util.List;

/**
 * The number is of the kind of document that the row states. It is told only of a number that is
 * certainly of another kind, in the place of what its form would tell.
 */
public final class IdentityTypeMismatch implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "identity-type-mismatch",
          "GB 11643-1999; what the National Immigration Administration prints on its documents",
          "document");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_TYPE, Keys.ID_NUMBER);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    entry
        .document()
        .flatMap(StatedDocument::mistakenFor)
        .ifPresent(other -> out.add(entry.finding(KIND, Keys.ID_TYPE, Arg.of(other.label()))));
  }
}
