package cn.ssp.cli;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Findings;
import cn.ssp.finding.Severity;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.Roster;
import cn.ssp.template.Keys;
import cn.ssp.template.Template;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the warnings of a run that are known quiet, and notes all there are. */
final class KnownWarnings {
  private final Optional<Baseline> known;
  private final Optional<Baseline> noted;
  private long quiet;
  private @Nullable Row current;

  /**
   * For a run.
   *
   * @param known what is to be kept quiet; it is used up
   * @param noted takes all warnings
   */
  KnownWarnings(Optional<Baseline> known, Optional<Baseline> noted) {
    this.known = known;
    this.noted = noted;
  }

  /** How many warnings were kept quiet. */
  long quiet() {
    return quiet;
  }

  /** The roster, looked at row by row as it is read. */
  Roster watched(Roster roster) {
    if (isIdle()) {
      return roster;
    }
    return roster.through(
        row -> {
          current = row;
          return Optional.of(row);
        });
  }

  /** What is found in a roster of a template, without the warnings that are known. */
  Findings without(Template template, Findings next) {
    if (isIdle()) {
      return next;
    }
    int column = template.indexOf(Keys.ID_NUMBER);
    return finding -> {
      if (finding.kind().severity() != Severity.WARNING
          || !isKnown(finding, person(finding, column))) {
        next.add(finding);
      }
    };
  }

  private boolean isIdle() {
    return known.isEmpty() && noted.isEmpty();
  }

  private boolean isKnown(Finding warning, String person) {
    noted.ifPresent(baseline -> baseline.add(warning, person));
    boolean isKnown = known.filter(baseline -> baseline.remove(warning, person)).isPresent();
    quiet += isKnown ? 1 : 0;
    return isKnown;
  }

  /** Of a finding about the row being read; others are of the sheet or of several rows. */
  private String person(Finding finding, int column) {
    return current != null && current.number() == finding.place().row() && column >= 0
        ? current.cell(column).shown()
        : "";
  }
}
