package cn.ssp.domain.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen identity number (公民身份号码) of GB 11643: 17 digits and a check character, or the 15 digits
 * in use before 1999.
 *
 * @param text the number, with an upper-case X; its form is right, its content may not be
 */
public record CitizenNumber(String text) implements DocumentNumber {
  static final NumberForm FORM =
      new NumberForm(CitizenNumber::isLength, CitizenNumber::hasCharacters, CitizenNumber::new);

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  /** Checks the form. */
  public CitizenNumber {
    if (!hasLength(text) || !hasCharacters(text)) {
      throw new IllegalArgumentException("not of the form of GB 11643");
    }
  }

  /** The number of that text; empty where its length or its characters are wrong. */
  public static Optional<CitizenNumber> of(String text) {
    return hasLength(text) && hasCharacters(text)
        ? Optional.of(new CitizenNumber(text))
        : Optional.empty();
  }

  /** Whether the text is as long as a number is. */
  public static boolean hasLength(String text) {
    return isLength(text.codePointCount(0, text.length()));
  }

  /**
   * Whether the text is of digits alone, but for an X at the end of one that is not the old kind.
   */
  public static boolean hasCharacters(String text) {
    int last = text.length() - 1;
    for (int index = 0; index <= last; index++) {
      boolean checkCharacter = index == last && text.length() != OLD_LENGTH;
      if (!isDigit(text.charAt(index)) && !(checkCharacter && text.charAt(index) == 'X')) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is of the old kind, which has no check character. */
  public boolean isOld() {
    return text.length() == OLD_LENGTH;
  }

  @Override
  public Optional<CitizenNumber> asCitizenNumber() {
    return Optional.of(this);
  }

  @Override
  public String person() {
    return inFull();
  }

  /** Whether the check character is the one that the digits before it ask for. */
  @Override
  public boolean checks() {
    return isOld() || text.charAt(LENGTH - 1) == checkCharacter(text);
  }

  /** The day of birth; empty where the calendar has no such day. */
  public Optional<LocalDate> birthDate() {
    String full = inFull();
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(full, 6, 10, 10),
              Integer.parseInt(full, 10, 12, 10),
              Integer.parseInt(full, 12, 14, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The sex, by the order code: odd numbers are men's. */
  public Sex sex() {
    return (inFull().charAt(LENGTH - 2) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** The area code (行政区划代码) of the first issue. */
  public String area() {
    return text.substring(0, 6);
  }

  /** The 18 characters: the number itself, or the ones that replaced the old 15. */
  public String inFull() {
    if (!isOld()) {
      return text;
    }
    String body = text.substring(0, 6) + "19" + text.substring(6);
    return body + checkCharacter(body);
  }

  /** MOD 11-2 of ISO 7064 over the first 17 digits. */
  private static char checkCharacter(String digits) {
    int sum = 0;
    for (int index = 0; index < WEIGHTS.length; index++) {
      sum += WEIGHTS[index] * (digits.charAt(index) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
  }

  private static boolean isLength(int length) {
    return length == LENGTH || length == OLD_LENGTH;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
