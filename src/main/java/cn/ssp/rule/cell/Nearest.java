package cn.ssp.rule.cell;

import cn.ssp.template.Code;
import cn.ssp.template.CodeList;

/** Finds the label of a list that a mistyped one most likely means. */
final class Nearest {
  private Nearest() {}

  /**
   * The label with the fewest edits from the text; the first of several; empty when none is near.
   */
  static String label(CodeList list, String text) {
    String best = "";
    int fewest = Integer.MAX_VALUE;
    for (Code code : list.codes()) {
      int edits = edits(text, code.label());
      if (edits < fewest && edits < Math.max(text.length(), code.label().length())) {
        best = code.label();
        fewest = edits;
      }
    }
    return best;
  }

  /** The Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
