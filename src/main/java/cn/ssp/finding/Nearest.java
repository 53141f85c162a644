package cn.ssp.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the known names a mistyped one was probably meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The known name with the fewest edits to the given one; the first of several. Never none. */
  public static String to(String name, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> edits(name, candidate)))
        .orElseThrow(() -> new IllegalArgumentException("no known names"));
  }

  /**
   * Several known names that the given one may have been meant for, the likeliest first: those that
   * contain it, then those with the fewest edits.
   */
  public static List<String> several(String name, Collection<String> known, int most) {
    return known.stream()
        .sorted(
            Comparator.comparing((String candidate) -> !candidate.contains(name))
                .thenComparing(candidate -> edits(name, candidate)))
        .limit(most)
        .toList();
  }

  /** The nearest of the known names, if no more than a quarter of it has to be mended. */
  public static Optional<String> slip(String name, Collection<String> known) {
    return Optional.of(to(name, known))
        .filter(nearest -> edits(name, nearest) * 4 <= nearest.length());
  }

  /** The nearest of the known names, if it has anything in common with the given one. */
  public static Optional<String> like(String name, Collection<String> known) {
    return Optional.of(to(name, known))
        .filter(nearest -> edits(name, nearest) < Math.max(name.length(), nearest.length()));
  }

  /** The Levenshtein distance, in UTF-16 units. */
  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[previous.length];
      current[0] = i;
      for (int j = 1; j < current.length; j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
