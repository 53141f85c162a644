package cn.ssp.domain.division;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that look most like a text, however it goes on: those with the fewest edits to any
 * beginning of it, if they are few.
 */
final class Nearest {
  private static final int FEW = 2;
  private static final int CHARACTERS_AN_EDIT = 3;
  private static final int MOST = 3;

  private final String text;
  private final List<String> found = new ArrayList<>();
  private int fewest = FEW;

  Nearest(String text) {
    this.text = text;
  }

  /** Offers a name, and what to suggest if it is among the nearest. */
  void offer(String name, String suggestion) {
    int allowed = Math.min(fewest, name.length() / CHARACTERS_AN_EDIT);
    int edits = name.length() - text.length() > allowed ? allowed + 1 : edits(name);
    if (edits > allowed) {
      return;
    }
    if (edits < fewest) {
      found.clear();
      fewest = edits;
    }
    found.add(suggestion);
  }

  /** What was nearest, in the order in which it was offered; few, or none. */
  List<String> found() {
    return found.subList(0, Math.min(found.size(), MOST));
  }

  /** The Levenshtein distance between the name and that beginning of the text which is nearest. */
  private int edits(String name) {
    int width = Math.min(text.length(), name.length() + FEW);
    int[] previous = new int[width + 1];
    for (int column = 0; column <= width; column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= name.length(); row++) {
      int[] current = new int[width + 1];
      current[0] = row;
      for (int column = 1; column <= width; column++) {
        boolean same = name.charAt(row - 1) == text.charAt(column - 1);
        int replaced = previous[column - 1] + (same ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
      }
      previous = current;
    }
    return least(previous);
  }

  private static int least(int[] numbers) {
    int least = numbers[0];
    for (int number : numbers) {
      least = Math.min(least, number);
    }
    return least;
  }
}
