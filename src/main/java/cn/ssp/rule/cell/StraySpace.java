package cn.ssp.rule.cell;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.roster.CellKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.Field;
import cn.ssp.rule.Mends;
import cn.ssp.rule.Value;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Typing;
import java.util.Optional;

/**
 * A value has no space at its ends, none inside where none belongs, no line break and nothing
 * invisible.
 */
public final class StraySpace implements Mends {
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
      if (hasStraySpace(field)) {
        out.add(entry.finding(KIND, field, Arg.of(where(field.cell().shown()))));
      }
    }
  }

  /**
   * A date, a number or an identity number that makes no sense may make another one without its
   * space: it is left to a person.
   */
  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    ColumnType type = field.column().type();
    boolean senseless = field.value() instanceof Value.Malformed && !type.isProse();
    return hasStraySpace(field) && !senseless
        ? Optional.of(type.withoutStraySpace(field.cell().shown()))
        : Optional.empty();
  }

  private static boolean hasStraySpace(Field field) {
    return field.cell().content() == CellKind.TEXT
        && !field.cell().isBlank()
        && field.column().type().hasStraySpace(field.cell().shown());
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
