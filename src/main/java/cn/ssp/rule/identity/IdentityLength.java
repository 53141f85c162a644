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

/** The number of an identity document is as long as numbers of its kind are. */
public final class IdentityLength implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.error(
          "identity-length",
          "GB 11643-1999; what the National Immigration Administration prints on its documents",
          "length",
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
        .filter(StatedDocument::hasWrongLength)
        .ifPresent(
            document ->
                out.add(
                    entry.finding(
                        KIND,
                        Keys.ID_NUMBER,
                        Arg.of(length(document.number())),
                        Arg.of(document.type().word()))));
  }

  private static int length(String number) {
    return number.codePointCount(0, number.length());
  }
}
