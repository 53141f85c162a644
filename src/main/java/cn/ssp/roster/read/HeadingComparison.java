package cn.ssp.roster.read;

import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a heading row with its template's: the cheapest alignment of the two, in which a column
 * that is missing in one place and found in another was moved.
 */
final class HeadingComparison {
  private static final int RENAME = 4;
  private static final int INSERT_OR_DELETE = 4;

  /** Dearer than any other change but cheaper than two: it more likely was moved. */
  private static final int RENAME_TO_ANOTHER_COLUMN = 7;

  private static final Integer NOWHERE = -1;

  private final List<Column> columns;
  private final List<String> found;
  private final List<HeadingChange> changes = new ArrayList<>();

  /** Columns that are not in their place, with what stands there instead. */
  private final Map<Integer, Integer> missing = new TreeMap<>();

  /** Headings that are not those of their place. */
  private final Set<Integer> surplus = new TreeSet<>();

  private HeadingComparison(List<Column> columns, List<String> found) {
    this.columns = columns;
    this.found = found;
  }

  /** The changes, in the order of the heading row; none when every heading is exactly right. */
  static List<HeadingChange> of(Template template, Headings headings) {
    HeadingComparison comparison = new HeadingComparison(template.columns(), headings.cells());
    return comparison.changes();
  }

  private List<HeadingChange> changes() {
    int[][] costs = costs();
    int expectedAt = 0;
    int foundAt = 0;
    while (expectedAt < columns.size() || foundAt < found.size()) {
      int cost = costs[expectedAt][foundAt];
      if (expectedAt < columns.size()
          && foundAt < found.size()
          && cost == costs[expectedAt + 1][foundAt + 1] + replacing(expectedAt, foundAt)) {
        replace(expectedAt++, foundAt++);
      } else if (expectedAt < columns.size()
          && cost == costs[expectedAt + 1][foundAt] + INSERT_OR_DELETE) {
        missing.put(expectedAt++, NOWHERE);
      } else {
        insert(foundAt++, expectedAt == columns.size());
      }
    }
    pairMoves();
    tellMissing();
    surplus.forEach(
        at ->
            changes.add(
                new HeadingChange(HeadingChange.Kind.INSERTED, null, -1, found.get(at), at)));
    changes.sort(
        Comparator.comparingInt(HeadingChange::foundAt)
            .thenComparingInt(HeadingChange::expectedAt));
    return changes;
  }

  /** Another column's heading is one too many here, as the column that belongs here is missing. */
  private void replace(int expectedAt, int foundAt) {
    Column column = columns.get(expectedAt);
    String heading = found.get(foundAt);
    if (heading.equals(column.headingCell())) {
      return;
    }
    if (!Headings.names(heading, column) && isKnown(heading)) {
      missing.put(expectedAt, foundAt);
      surplus.add(foundAt);
    } else {
      changes.add(replaced(expectedAt, foundAt));
    }
  }

  /** A gap between the last column and something beside the table is not a heading. */
  private void insert(int foundAt, boolean behindTheLast) {
    if (!behindTheLast || !found.get(foundAt).isEmpty()) {
      surplus.add(foundAt);
    }
  }

  /** What is missing in one place and found in another was moved. */
  private void pairMoves() {
    for (int expectedAt : List.copyOf(missing.keySet())) {
      Column column = columns.get(expectedAt);
      surplus.stream()
          .filter(at -> Headings.names(found.get(at), column))
          .findFirst()
          .ifPresent(at -> move(expectedAt, at));
    }
  }

  private void move(int expectedAt, Integer foundAt) {
    missing.remove(expectedAt);
    surplus.remove(foundAt);
    changes.add(
        new HeadingChange(
            HeadingChange.Kind.MOVED,
            columns.get(expectedAt),
            expectedAt,
            found.get(foundAt),
            foundAt));
  }

  /** What was not moved bears another heading now, or is gone. */
  private void tellMissing() {
    missing.forEach(
        (expectedAt, foundAt) ->
            changes.add(
                surplus.remove(foundAt)
                    ? replaced(expectedAt, foundAt)
                    : new HeadingChange(
                        HeadingChange.Kind.DELETED,
                        columns.get(expectedAt),
                        expectedAt,
                        "",
                        expectedAt)));
  }

  /** A heading that was emptied was deleted, though its column still stands. */
  private HeadingChange replaced(int expectedAt, int foundAt) {
    HeadingChange.Kind kind =
        found.get(foundAt).isEmpty() ? HeadingChange.Kind.DELETED : HeadingChange.Kind.RENAMED;
    return new HeadingChange(
        kind, columns.get(expectedAt), expectedAt, found.get(foundAt), foundAt);
  }

  /** For each pair of positions, the cost of aligning what stands from there on. */
  private int[][] costs() {
    int[][] costs = new int[columns.size() + 1][found.size() + 1];
    for (int i = columns.size(); i >= 0; i--) {
      for (int j = found.size(); j >= 0; j--) {
        costs[i][j] = cheapest(costs, i, j);
      }
    }
    return costs;
  }

  private int cheapest(int[][] costs, int i, int j) {
    if (i == columns.size()) {
      return (found.size() - j) * INSERT_OR_DELETE;
    }
    if (j == found.size()) {
      return (columns.size() - i) * INSERT_OR_DELETE;
    }
    int replace = costs[i + 1][j + 1] + replacing(i, j);
    int delete = costs[i + 1][j] + INSERT_OR_DELETE;
    int insert = costs[i][j + 1] + INSERT_OR_DELETE;
    return Math.min(replace, Math.min(delete, insert));
  }

  private int replacing(int expectedAt, int foundAt) {
    String heading = found.get(foundAt);
    Column column = columns.get(expectedAt);
    if (heading.equals(column.headingCell())) {
      return 0;
    }
    if (Headings.names(heading, column)) {
      return 1;
    }
    return isKnown(heading) ? RENAME_TO_ANOTHER_COLUMN : RENAME;
  }

  private boolean isKnown(String heading) {
    return columns.stream().anyMatch(column -> Headings.names(heading, column));
  }
}
