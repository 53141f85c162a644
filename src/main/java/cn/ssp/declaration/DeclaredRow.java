package cn.ssp.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row as it is declared. It is of a living person: its text is for the ledger and the hall alone.
 *
 * @param number the 1-based number of the row in the roster it was read from
 * @param key what it is known by
 * @param person what all rows of one person share, whatever form of the number they bear
 * @param name the person's name
 * @param values the values by column key, normalised; columns without a value are left out
 */
public record DeclaredRow(
    int number, RowKey key, String person, String name, SortedMap<String, String> values) {
  /** Copies the values, in the order of their keys whatever it was before. */
  public DeclaredRow {
    SortedMap<String, String> sorted = new TreeMap<>();
    sorted.putAll(values);
    values = Collections.unmodifiableSortedMap(sorted);
  }

  /** The same for rows that declare the same; 64 lower-case hexadecimal digits. */
  public String digest() {
    List<String> texts = new ArrayList<>();
    values.forEach(
        (column, value) -> {
          texts.add(column);
          texts.add(value);
        });
    return Digests.of(texts);
  }

  /** The key alone, as everything else is a person's. */
  @Override
  public String toString() {
    return "row " + number + " " + key;
  }
}
