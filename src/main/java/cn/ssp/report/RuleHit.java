package cn.ssp.report;

import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found by one rule in one roster: how often, where first, and one example in words. Its
 * size does not depend on how often.
 */
final class RuleHit {
  /** Worst first: of a severity what is about a whole file, then the most frequent. */
  static final Comparator<RuleHit> WORST_FIRST =
      Comparator.comparing(RuleHit::severity)
          .thenComparing(hit -> !hit.places.isEmpty())
          .thenComparing(Comparator.comparingLong(RuleHit::count).reversed());

  private static final int MOST_PLACES = 5;

  private final String file;
  private final FindingKind kind;
  private final int row;
  private final String example;
  private final List<String> places = new ArrayList<>();
  private long count;

  private RuleHit(String file, FindingKind kind, int row, String example) {
    this.file = file;
    this.kind = kind;
    this.row = row;
    this.example = example;
  }

  /** The first finding is the example. */
  static RuleHit first(String file, Finding finding, Wording wording) {
    String example = sentence(wording.message(finding), wording.remedy(finding));
    return new RuleHit(file, finding.kind(), finding.place().row(), example);
  }

  /** Something about a file as a whole. */
  static RuleHit ofFile(String file, FindingKind kind, String message, String remedy) {
    RuleHit hit = new RuleHit(file, kind, 0, sentence(message, remedy));
    hit.count = 1;
    return hit;
  }

  void add(String place) {
    count++;
    if (places.size() < MOST_PLACES) {
      places.add(OneLine.of(place));
    }
  }

  String file() {
    return file;
  }

  FindingKind kind() {
    return kind;
  }

  Severity severity() {
    return kind.severity();
  }

  long count() {
    return count;
  }

  /** The 1-based number of the first row; 0 where it is about the whole file. */
  int row() {
    return row;
  }

  /** What is wrong and how to mend it. */
  String example() {
    return example;
  }

  /** The first places, and how many more there are; empty for something about a whole file. */
  String where(Messages messages) {
    String first = String.join(messages.get("list.separator"), places);
    return places.isEmpty() || count == places.size()
        ? first
        : first + " " + messages.get("report.more", count - places.size());
  }

  private static String sentence(String message, String remedy) {
    return OneLine.of(message) + " → " + OneLine.of(remedy);
  }
}
