package cn.ssp.finding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the findings of one roster exactly, and passes on no more than a limit of each kind. Not
 * thread-safe.
 */
public final class Tally implements Findings {
  private final long limit;
  private final Findings next;
  private final Map<FindingKind, Long> kinds = new HashMap<>();
  private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
  private long suppressed;

  /**
   * A tally.
   *
   * @param limit the most findings of one kind to pass on; 0 for no limit
   * @param next where to pass them
   */
  public Tally(int limit, Findings next) {
    this.limit = limit == 0 ? Long.MAX_VALUE : limit;
    this.next = next;
  }

  @Override
  public void add(Finding finding) {
    severities.merge(finding.kind().severity(), 1L, Long::sum);
    if (kinds.merge(finding.kind(), 1L, Long::sum) <= limit) {
      next.add(finding);
    } else {
      suppressed++;
    }
  }

  /** How many findings of a severity were added, passed on or not. */
  public long count(Severity severity) {
    return severities.getOrDefault(severity, 0L);
  }

  /** How many findings were not passed on. */
  public long suppressed() {
    return suppressed;
  }
}
