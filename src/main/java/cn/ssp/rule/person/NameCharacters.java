package cn.ssp.rule.person;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Findings;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RowRule;
import cn.ssp.template.Keys;
import cn.ssp.template.Typing;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A name is of letters: Han ones with an interpunct at most, others with the signs that names in
 * them have. Spaces are the business of stray-space.
 */
public final class NameCharacters implements RowRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning("name-characters", "the police compare names to the letter", "reason");

  /** What takes the place of a letter that could not be typed, or not be read. */
  private static final String PLACEHOLDERS = "?？□\uFFFD";

  /** What names have between Latin letters. */
  private static final String SIGNS = Dots.INTERPUNCT + " -'’‘.,";

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.NAME);
  }

  @Override
  public void check(Entry entry, CheckContext context, Findings out) {
    String name = entry.text(Keys.NAME);
    if (name != null) {
      fault(name).ifPresent(reason -> out.add(entry.finding(KIND, Keys.NAME, Arg.of(reason))));
    }
  }

  private static Optional<String> fault(String name) {
    if (name.codePoints().anyMatch(NameCharacters::isPrivate)) {
      return Optional.of("private-use");
    }
    if (name.codePoints().anyMatch(c -> PLACEHOLDERS.indexOf(c) >= 0)) {
      return Optional.of("placeholder");
    }
    return new Dots(name).mended().codePoints().allMatch(allowed(name))
        ? Optional.empty()
        : Optional.of("sign");
  }

  private static IntPredicate allowed(String name) {
    String signs = Typing.hasHan(name) ? Dots.INTERPUNCT : SIGNS;
    return c -> isLetter(c) || signs.indexOf(c) >= 0;
  }

  /** Han letters are still being added to the planes that are theirs. */
  private static boolean isLetter(int c) {
    return Character.isLetter(c)
        || Character.isIdeographic(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean isPrivate(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }
}
