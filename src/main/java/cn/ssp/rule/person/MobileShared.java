package cn.ssp.rule.person;

import cn.ssp.domain.identity.MobileNumber;
import cn.ssp.domain.identity.StatedDocument;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RosterRule;
import cn.ssp.template.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number is of one person, or of two who share it: with a third, somebody has filled in his
 * own.
 */
public final class MobileShared implements RosterRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "mobile-shared", "the platform sends each person's notices to that number", "firstRow");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER, Keys.MOBILE);
  }

  @Override
  public Watch watch(CheckContext context) {
    Map<MobileNumber, Owners> owners = new HashMap<>();
    return (entry, out) ->
        mobile(entry)
            .map(mobile -> owners.computeIfAbsent(mobile, it -> new Owners(entry)))
            .filter(both -> !both.take(entry))
            .ifPresent(both -> out.add(entry.finding(KIND, Keys.MOBILE, Arg.of(both.firstRow))));
  }

  private static Optional<MobileNumber> mobile(Entry entry) {
    return Optional.ofNullable(entry.text(Keys.MOBILE)).flatMap(MobileNumber::of);
  }

  /** The two persons whom a number may belong to. */
  private static final class Owners {
    private final int firstRow;
    private final String first;
    private @Nullable String second;

    Owners(Entry entry) {
      this.firstRow = entry.row().number();
      this.first = person(entry);
    }

    /** Whether the row's person is one of the two, as the second, if need be. */
    boolean take(Entry entry) {
      String person = person(entry);
      if (person.equals(first)) {
        return true;
      }
      if (second == null) {
        second = person;
        return true;
      }
      return person.equals(second);
    }

    /** A row whose identity number is absent is taken for a person of its own. */
    private static String person(Entry entry) {
      return entry
          .document()
          .flatMap(StatedDocument::person)
          .orElseGet(() -> "row " + entry.row().number());
    }
  }
}
