package cn.ssp.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a copy of a sheet has otherwise than the sheet itself: other texts in some cells, and some
 * rows not at all. Rows go by their 1-based numbers in the sheet, columns by their 0-based index.
 * Not thread-safe.
 */
public final class Edits {
  private final Map<Integer, Map<Integer, String>> texts = new HashMap<>();
  private final List<Integer> removed = new ArrayList<>();

  /** Puts a text into a cell, which has to hold a text already. */
  public void set(int row, int column, String text) {
    texts.computeIfAbsent(row, none -> new TreeMap<>()).put(column, text);
  }

  /** Leaves a row out, so that those below move up. Rows have to be removed from above to below. */
  public void remove(int row) {
    if (!removed.isEmpty() && removed.get(removed.size() - 1) >= row) {
      throw new IllegalArgumentException("row " + row + " is above one that was removed before");
    }
    removed.add(row);
  }

  /** Whether the copy is the same as the sheet. */
  public boolean isEmpty() {
    return texts.isEmpty() && removed.isEmpty();
  }

  /** The new texts of a row's cells by their columns, in order; empty for none. */
  public Map<Integer, String> texts(int row) {
    return texts.getOrDefault(row, Map.of());
  }

  /** How many cells have new texts. */
  public int size() {
    return texts.values().stream().mapToInt(Map::size).sum();
  }

  /** The rows that are left out, in ascending order. */
  public List<Integer> removed() {
    return List.copyOf(removed);
  }

  /** Whether any row is left out. */
  public boolean removesRows() {
    return !removed.isEmpty();
  }

  /** Whether a row is left out. */
  public boolean removes(int row) {
    return Collections.binarySearch(removed, row) >= 0;
  }

  /**
   * The number of a row in the copy: smaller by the number of rows left out above it. For one that
   * is left out itself, that of the row that takes its place.
   */
  public int moved(int row) {
    int index = Collections.binarySearch(removed, row);
    return row - (index >= 0 ? index : -index - 1);
  }
}
