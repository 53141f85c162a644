package cn.ssp.domain.employer;

import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) of GB 32100: 17 characters and a check character.
 *
 * @param text the code; its form is right, its check character may not be
 */
public record CreditCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int BASE = 31;

  /** Checks the form. */
  public CreditCode {
    if (!hasForm(text)) {
      throw new IllegalArgumentException("not of the form of GB 32100");
    }
  }

  /** The code of that text; empty where its form is wrong. */
  public static Optional<CreditCode> of(String text) {
    return hasForm(text) ? Optional.of(new CreditCode(text)) : Optional.empty();
  }

  /**
   * Whether the check character is the one that the others ask for. Codes are registered that it is
   * not true of, such as 91350211M0000XUF46.
   */
  public boolean checks() {
    int sum = 0;
    int weight = 1;
    for (int index = 0; index < LENGTH - 1; index++) {
      sum += ALPHABET.indexOf(text.charAt(index)) * weight;
      weight = weight * 3 % BASE;
    }
    return ALPHABET.indexOf(text.charAt(LENGTH - 1)) == (BASE - sum % BASE) % BASE;
  }

  private static boolean hasForm(String text) {
    return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }
}
