package cn.ssp.rule.run;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.rule.CheckContext;
import cn.ssp.rule.Entry;
import cn.ssp.rule.RosterRule;
import cn.ssp.rule.Sightings.Sighting;
import cn.ssp.template.Keys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who is in two rosters of one run is declared twice: that may be meant, and then the
 * order counts, or one of the two is a mistake.
 */
public final class SamePersonTwoRosters implements RosterRule {
  /** What the rule finds. */
  public static final FindingKind KIND =
      FindingKind.warning(
          "same-person-two-rosters", "guide, part ten, 1 and 6", "reason", "file", "row");

  @Override
  public FindingKind kind() {
    return KIND;
  }

  @Override
  public List<String> columns() {
    return List.of(Keys.ID_NUMBER);
  }

  @Override
  public Watch watch(CheckContext context) {
    return (entry, out) -> {
      Sighting here = new Sighting(context.file(), context.template(), entry.row().number());
      entry
          .person()
          .flatMap(person -> context.basis().sightings().note(person, here))
          .ifPresent(other -> out.add(finding(entry, here, other)));
    };
  }

  private static Finding finding(Entry entry, Sighting here, Sighting other) {
    String reason = reason(new TreeSet<>(List.of(here.template().code(), other.template().code())));
    return entry.finding(
        KIND, Keys.ID_NUMBER, Arg.of(reason), Arg.of(other.file()), Arg.of(other.row()));
  }

  /** Both businesses at once, in whichever order the rosters came. */
  private static String reason(Set<String> businesses) {
    if (businesses.equals(Set.of("collection", "enrolment"))) {
      return "collect-first";
    }
    if (businesses.equals(Set.of("removal", "enrolment"))) {
      return "remove-first";
    }
    return businesses.size() == 1 ? "same-business" : "other-business";
  }
}
