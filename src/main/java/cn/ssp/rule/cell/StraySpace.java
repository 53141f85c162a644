package cn.ssp.rule.cell;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.roster.CellKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Typing;

/**
 * A value has no space at its ends, none inside where none belongs, no line break and nothing
 * invisible.
 */
public final class StraySpace implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("stray-space", "the hall compares values to the letter", "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      String shown = field.cell().shown();
      if (field.cell().content() == CellKind.TEXT
          && !field.cell().isBlank()
          && field.column().type().hasStraySpace(shown)) {
        out.add(entry.finding(KIND, field, Arg.of(where(shown))));
      }
    }
  }

  /** Masked values do not show it, so the message has to say where it is. */
  private static String where(String text) {
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return "line-break";
    }
    if (text.codePoints().anyMatch(Typing::isInvisible)) {
      return "invisible";
    }
    boolean atAnEnd =
        Typing.isSpace(text.codePointAt(0)) || Typing.isSpace(text.codePointBefore(text.length()));
    return atAnEnd ? "end" : "inside";
  }
}
