package cn.ssp.declaration.pack;

import cn.ssp.declaration.RowKey;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row as it stands in a package. It is of a living person.
 *
 * @param number its 1-based number in the package's workbook
 * @param key what it is known by
 * @param values the values by column key, normalised; columns without a value are left out
 */
public record PackedRow(int number, RowKey key, SortedMap<String, String> values) {
  /** Copies the values, in the order of their keys whatever it was before. */
  public PackedRow {
    SortedMap<String, String> sorted = new TreeMap<>();
    sorted.putAll(values);
    values = Collections.unmodifiableSortedMap(sorted);
  }

  /** The key alone, as everything else is a person's. */
  @Override
  public String toString() {
    return "row " + number + " " + key;
  }
}
