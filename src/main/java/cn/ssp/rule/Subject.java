package cn.ssp.rule;

import cn.ssp.finding.FindingKind;
import java.util.List;

/**
 * A chapter of the rule book.
 *
 * @param name its name, in lower case: that of the package of its rules
 * @param kinds what can be found, in the order of the book
 */
public record Subject(String name, List<FindingKind> kinds) {
  /** Copies the kinds. */
  public Subject {
    kinds = List.copyOf(kinds);
  }
}
