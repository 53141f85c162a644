package cn.ssp.rule;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How bad findings are on a day: as bad as their rules say, unless the policy has set a rule
 * another severity from some day on.
 */
public final class Grading {
  private final Map<String, Severity> set = new HashMap<>();
  private final List<Stage> announced;

  /**
   * A grading.
   *
   * @param stages the changes that the policy sets, in any order
   * @param today the day to judge by, in Asia/Shanghai
   * @param strict whether a severity that is announced for a later day counts already, where it is
   *     worse than today's
   */
  public Grading(Collection<Stage> stages, LocalDate today, boolean strict) {
    List<Stage> inOrder = stages.stream().sorted(Comparator.comparing(Stage::from)).toList();
    this.announced = inOrder.stream().filter(stage -> stage.from().isAfter(today)).toList();
    inOrder.stream()
        .filter(stage -> !stage.from().isAfter(today))
        .forEach(stage -> set.put(stage.rule(), stage.severity()));
    if (strict) {
      RuleBook.kinds().forEach(this::sharpen);
    }
  }

  /** A grading by the rules' own severities. */
  public static Grading plain() {
    return new Grading(List.of(), LocalDate.EPOCH, false);
  }

  /** The changes that are still to come, the next one first. */
  public List<Stage> announced() {
    return announced;
  }

  /** The finding, as bad as it is on the day. */
  Finding grade(Finding finding) {
    Severity severity = set.get(finding.kind().id());
    return severity == null ? finding : finding.graded(severity);
  }

  private void sharpen(FindingKind kind) {
    Severity today = set.getOrDefault(kind.id(), kind.severity());
    announced.stream()
        .filter(stage -> stage.rule().equals(kind.id()))
        .map(Stage::severity)
        .filter(severity -> severity.compareTo(today) < 0)
        .min(Comparator.naturalOrder())
        .ifPresent(severity -> set.put(kind.id(), severity));
  }
}
