package cn.ssp.sandbox.registry;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a batch. It is of a person, living or not, so its text is the key alone.
 *
 * @param key what the row is known by
 * @param values its values by column key, normalised; columns without a value are left out
 */
public record DeclaredValues(String key, SortedMap<String, String> values) {
  /** Copies the values. */
  public DeclaredValues {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The key alone, as everything else is a person's. */
  @Override
  public String toString() {
    return "row " + key;
  }
}
