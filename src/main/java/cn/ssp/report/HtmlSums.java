package cn.ssp.report;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many findings are listed: by rule, by roster, and in which columns. */
final class HtmlSums {
  private final Map<String, RuleSum> rules = new LinkedHashMap<>();
  private final Map<String, RosterSum> rosters = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private Map<String, RuleSum> underway = new LinkedHashMap<>();
  private Set<String> columnsUnderway = new LinkedHashSet<>();

  /** How often a rule found something. */
  static final class RuleSum {
    private final FindingKind kind;
    private long count;

    private RuleSum(FindingKind kind) {
      this.kind = kind;
    }

    FindingKind kind() {
      return kind;
    }

    long count() {
      return count;
    }
  }

  /** What was found in a roster. */
  static final class RosterSum {
    private final String file;
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

    private RosterSum(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }

    long count(Severity severity) {
      return counts.getOrDefault(severity, 0L);
    }

    long count() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  void add(Finding finding) {
    underway.computeIfAbsent(finding.kind().id(), id -> new RuleSum(finding.kind())).count++;
    if (finding.place() instanceof Place.OfCell cell && cell.heading() != null) {
      columnsUnderway.add(cell.heading());
    }
  }

  /** Counts what was added since as that roster's. */
  void keep(String file) {
    RosterSum roster = rosters.computeIfAbsent(file, RosterSum::new);
    for (RuleSum sum : underway.values()) {
      roster.counts.merge(sum.kind.severity(), sum.count, Long::sum);
      rules.computeIfAbsent(sum.kind.id(), id -> new RuleSum(sum.kind)).count += sum.count;
    }
    columns.addAll(columnsUnderway);
    drop();
  }

  /** Forgets what was added since. */
  void drop() {
    underway = new LinkedHashMap<>();
    columnsUnderway = new LinkedHashSet<>();
  }

  /** The rules that found something, worst first and then the most frequent. */
  List<RuleSum> rules() {
    List<RuleSum> sorted = new ArrayList<>(rules.values());
    sorted.sort(
        Comparator.comparing((RuleSum sum) -> sum.kind.severity())
            .thenComparing(Comparator.comparingLong((RuleSum sum) -> sum.count).reversed()));
    return sorted;
  }

  /** The rosters that could be read, in the order of the run. */
  List<RosterSum> rosters() {
    return List.copyOf(rosters.values());
  }

  /** The headings of the columns that something was found in. */
  List<String> columns() {
    return List.copyOf(columns);
  }
}
