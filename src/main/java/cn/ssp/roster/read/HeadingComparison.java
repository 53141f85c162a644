package cn.ssp.roster.read;

import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares a heading row with its template's: the cheapest alignment of the two, in which a column
 * that is missing in one place and found in another was moved.
 */
final class HeadingComparison {
  private static final int RENAME = 4;
  private static final int INSERT_OR_DELETE = 4;

  /** Dearer than any other change but cheaper than two: it more likely was moved. */
  private static final int RENAME_TO_ANOTHER_COLUMN = 7;

  private final List<Column> columns;
  private final List<String> found;

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
    List<HeadingChange> changes = new ArrayList<>();
    List<Integer> deleted = new ArrayList<>();
    List<Integer> inserted = new ArrayList<>();
    int[][] costs = costs();
    int expectedAt = 0;
    int foundAt = 0;
    while (expectedAt < columns.size() || foundAt < found.size()) {
      int cost = costs[expectedAt][foundAt];
      if (expectedAt < columns.size()
          && foundAt < found.size()
          && cost == costs[expectedAt + 1][foundAt + 1] + replacing(expectedAt, foundAt)) {
        if (!found.get(foundAt).equals(columns.get(expectedAt).headingCell())) {
          changes.add(replaced(expectedAt, foundAt));
        }
        expectedAt++;
        foundAt++;
      } else if (expectedAt < columns.size()
          && cost == costs[expectedAt + 1][foundAt] + INSERT_OR_DELETE) {
        deleted.add(expectedAt++);
      } else {
        inserted.add(foundAt++);
      }
    }
    pairMoves(deleted, inserted, changes);
    changes.sort(Comparator.comparingInt(HeadingChange::foundAt));
    return changes;
  }

  /** What is missing in one place and found in another was moved; the rest is as it seems. */
  private void pairMoves(
      List<Integer> deleted, List<Integer> inserted, List<HeadingChange> changes) {
    List<Integer> unpaired = new ArrayList<>(inserted);
    for (int expectedAt : deleted) {
      Column column = columns.get(expectedAt);
      Integer foundAt =
          unpaired.stream()
              .filter(at -> Headings.names(found.get(at), column))
              .findFirst()
              .orElse(null);
      if (foundAt == null) {
        changes.add(
            new HeadingChange(HeadingChange.Kind.DELETED, column, expectedAt, "", expectedAt));
      } else {
        unpaired.remove(foundAt);
        changes.add(
            new HeadingChange(
                HeadingChange.Kind.MOVED, column, expectedAt, found.get(foundAt), foundAt));
      }
    }
    for (int foundAt : unpaired) {
      changes.add(
          new HeadingChange(HeadingChange.Kind.INSERTED, null, -1, found.get(foundAt), foundAt));
    }
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
    boolean belongsElsewhere = columns.stream().anyMatch(other -> Headings.names(heading, other));
    return belongsElsewhere ? RENAME_TO_ANOTHER_COLUMN : RENAME;
  }
}
