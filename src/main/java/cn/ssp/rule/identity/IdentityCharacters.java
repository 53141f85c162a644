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
 * The number of an identity document is of the letters and digits that its kind has, each in its
 * place.
 */
public final class IdentityCharacters implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "identity-characters",
          "GB 11643-1999; what the National Immigration Administration prints on its documents",
          "reason");

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
        .filter(StatedDocument::hasWrongCharacters)
        .ifPresent(
            document ->
                out.add(entry.finding(KIND, Keys.ID_NUMBER, Arg.of(document.type().word()))));
  }
}
