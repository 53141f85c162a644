package cn.ssp.rule.cell;

import cn.ssp.domain.identity.StatedDocument;
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
import java.util.function.IntPredicate;

/**
 * Letters and digits are of the form that the hall compares: half-width everywhere, as is
 * everything in a number or a date, and in upper case in the number of an identity document.
 */
public final class FullWidth implements Mends {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("full-width", "the hall compares values to the letter", "reason");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    for (Field field : entry.fields()) {
      if (field.cell().content() != CellKind.TEXT) {
        continue;
      }
      if (hasFullWidth(field)) {
        out.add(entry.finding(KIND, field, Arg.of("wide")));
      } else if (hasLowerCase(field, entry)) {
        out.add(entry.finding(KIND, field, Arg.of("lower-case")));
      }
    }
  }

  /** What was once a number has lost digits, in whatever form the rest is written. */
  @Override
  public Optional<String> mended(Entry entry, Field field, CheckContext context) {
    String shown = field.cell().shown();
    boolean lost =
        field.column().type() instanceof ColumnType.IdentityNumber
            && field.value() instanceof Value.Malformed;
    if (hasFullWidth(field) && !lost) {
      return Optional.of(Typing.halfWidth(shown, wide(field)));
    }
    return hasLowerCase(field, entry) ? Optional.of(Typing.upperCase(shown)) : Optional.empty();
  }

  private static boolean hasFullWidth(Field field) {
    return field.cell().shown().codePoints().anyMatch(wide(field));
  }

  private static IntPredicate wide(Field field) {
    return field.column().type().isProse() ? Typing::isFullWidthAlphanumeric : Typing::isFullWidth;
  }

  /** Whether nothing but the case of its letters keeps the number from the form of its document. */
  private static boolean hasLowerCase(Field field, Entry entry) {
    return field.column().type() instanceof ColumnType.IdentityNumber
        && field.cell().shown().codePoints().anyMatch(Typing::isLowerCase)
        && entry.document().flatMap(StatedDocument::read).isPresent();
  }
}
