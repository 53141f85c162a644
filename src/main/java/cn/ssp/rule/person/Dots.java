package cn.ssp.rule.person;

import java.util.stream.IntStream;

/**
 * The dots between the Han letters of a name.
 *
 * @param name the name, without stray spaces
 */
record Dots(String name) {
  /** The one that the parts of a name are to be told apart by (间隔号, U+00B7). */
  static final String INTERPUNCT = "\u00B7";

  /** Others that look like it, or that keyboards offer first. */
  private static final String OTHERS =
      "."
          + "\u02D9\u0387\u16EB\u2022\u2024\u2027\u2218\u2219\u22C5\u25CF\u25E6\u26AB"
          + "\u2E31\u2E33\u3002\u30FB\uA78F\uFE52\uFF0E\uFF61\uFF65";

  /** Whether a dot between Han letters is not the interpunct. */
  boolean hasOther() {
    return !mended().equals(name);
  }

  /** The name with interpuncts in the place of other dots between Han letters. */
  String mended() {
    int[] letters = name.codePoints().toArray();
    int[] mended =
        IntStream.range(0, letters.length)
            .map(index -> isOther(letters, index) ? INTERPUNCT.codePointAt(0) : letters[index])
            .toArray();
    return new String(mended, 0, mended.length);
  }

  private static boolean isOther(int[] letters, int index) {
    return OTHERS.indexOf(letters[index]) >= 0
        && index > 0
        && index < letters.length - 1
        && Character.isIdeographic(letters[index - 1])
        && Character.isIdeographic(letters[index + 1]);
  }
}
