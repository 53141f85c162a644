package cn.ssp.rule;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was mended in a roster.
 *
 * @param place the cell that has another text now, or the row that is gone; by the numbers of the
 *     roster as it was
 * @param before the cell's text as it was; null for a row
 * @param after the cell's text now; null for a row
 * @param rules what asked for it, in the order in which they were obeyed
 */
public record Change(
    Place place, @Nullable Arg before, @Nullable Arg after, List<FindingKind> rules) {
  /** Copies the rules. */
  public Change {
    rules = List.copyOf(rules);
  }
}
