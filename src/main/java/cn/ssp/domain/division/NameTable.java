package cn.ssp.domain.division;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names, each with what it stands for, to be found at a place in a text. A sorted array: between
 * the greatest name that is not greater than the text and the text itself, all begin alike, so that
 * the longest name at the place is that one or a name that begins it.
 *
 * <p>It is sorted when something is first looked for, as most tables of a province never are.
 */
final class NameTable<T> {
  private final Map<String, T> entries;
  private volatile @Nullable Sorted<T> sorted;

  /** A table of entries that do not change any more. */
  NameTable(Map<String, T> entries) {
    this.entries = entries;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The index of the longest name at the place; negative if there is none. */
  int longest(String text, int from) {
    return sorted().longest(text, from);
  }

  /** The index of the longest name that begins the one at the index; negative if there is none. */
  int shorter(int index) {
    return sorted().shorter[index];
  }

  /** What the name that fills the text from the place to its end stands for; null if none does. */
  @Nullable T rest(String text, int from) {
    Sorted<T> table = sorted();
    int index = table.longest(text, from);
    return index >= 0 && from + table.names[index].length() == text.length()
        ? table.values.get(index)
        : null;
  }

  int length(int index) {
    return sorted().names[index].length();
  }

  T value(int index) {
    return sorted().values.get(index);
  }

  /** What the names stand for, in the order of the names. */
  List<T> values() {
    return sorted().values;
  }

  /** Threads that sort it at once come to the same. */
  private Sorted<T> sorted() {
    Sorted<T> known = sorted;
    if (known == null) {
      known = new Sorted<>(new TreeMap<>(entries));
      sorted = known;
    }
    return known;
  }

  /** The names in order. */
  private static final class Sorted<T> {
    private final String[] names;
    private final int[] shorter;
    private final List<T> values;

    Sorted(SortedMap<String, T> entries) {
      names = entries.keySet().toArray(new String[0]);
      values = List.copyOf(entries.values());
      shorter = new int[names.length];
      for (int index = 0; index < names.length; index++) {
        int candidate = index - 1;
        while (candidate >= 0 && !names[index].startsWith(names[candidate])) {
          candidate = shorter[candidate];
        }
        shorter[index] = candidate;
      }
    }

    int longest(String text, int from) {
      int index = floor(text, from);
      while (index >= 0 && !text.startsWith(names[index], from)) {
        index = shorter[index];
      }
      return index;
    }

    private int floor(String text, int from) {
      int low = 0;
      int high = names.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (compare(names[middle], text, from) <= 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return high;
    }

    private static int compare(String name, String text, int from) {
      int length = Math.min(name.length(), text.length() - from);
      for (int index = 0; index < length; index++) {
        int difference = name.charAt(index) - text.charAt(from + index);
        if (difference != 0) {
          return difference;
        }
      }
      return name.length() - length;
    }
  }
}
