package cn.ssp.declaration.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what differs from one showing of a message to the next. */
final class Folded {
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final Pattern NO_LETTER = Pattern.compile("\\P{IsAlphabetic}+");

  private Folded() {}

  /** Without white space, and full-width and half-width characters as one. */
  static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return WHITE.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The letters alone: no numbers, asterisks or marks. */
  static String letters(String text) {
    return NO_LETTER.matcher(of(text)).replaceAll("");
  }
}
