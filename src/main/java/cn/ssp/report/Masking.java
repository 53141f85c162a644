package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Personal;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How reports show values: personal data only in part, unless it is to be revealed. Long numbers
 * are masked wherever they stand, since people put them into the wrong columns.
 */
public final class Masking implements Function<Arg, String> {
  /** As long as a phone number, or longer, full-width digits and spaces between included. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9０-９](?:[\\s\\-]?[0-9０-９]){9,}[\\s\\-]?[0-9０-９XxＸｘ]");

  /** The platform's number of a person is shorter; a number of a district has six digits. */
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{7,}[XxＸｘ]?");

  private final boolean reveals;

  private Masking(boolean reveals) {
    this.reveals = reveals;
  }

  /** Masks personal data. */
  public static Masking masked() {
    return new Masking(false);
  }

  /** Shows everything as it is. */
  public static Masking revealed() {
    return new Masking(true);
  }

  /** Whether everything is shown as it is. */
  boolean reveals() {
    return reveals;
  }

  @Override
  public String apply(Arg arg) {
    return reveals ? arg.text() : masked(arg.text(), arg.personal());
  }

  private static String masked(String text, Personal personal) {
    return switch (personal) {
      case NAME -> keep(text, 1, 0);
      case PHONE -> keep(text, 3, 4);
      case IDENTITY_NUMBER -> keep(text, 6, 4);
      case WORDS -> NUMBER.matcher(longNumbersMasked(text)).replaceAll(Masking::maskedNumber);
      case NO -> longNumbersMasked(text);
    };
  }

  private static String longNumbersMasked(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(Masking::maskedNumber);
  }

  private static String maskedNumber(MatchResult number) {
    String text = number.group();
    return text.length() <= 11 ? keep(text, 3, 4) : keep(text, 6, 4);
  }

  /** Keeps that many characters at the ends, fewer of a text too short to hide the rest. */
  private static String keep(String text, int first, int last) {
    int[] characters = text.codePoints().toArray();
    int head = Math.min(first, characters.length / 3);
    int tail = Math.min(last, characters.length / 4);
    StringBuilder masked = new StringBuilder(text.length());
    for (int index = 0; index < characters.length; index++) {
      boolean kept = index < head || index >= characters.length - tail;
      masked.appendCodePoint(kept ? characters[index] : '*');
    }
    return masked.toString();
  }
}
