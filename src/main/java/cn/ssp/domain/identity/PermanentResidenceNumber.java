package cn.ssp.domain.identity;

import java.util.regex.Pattern;

/**
 * The number of a 外国人永久居留身份证: 18 characters that start with a 9 and are checked as a citizen's are;
 * of cards from before December 2023, 3 letters and 12 digits.
 *
 * @param text the number, letters in upper case
 */
public record PermanentResidenceNumber(String text) implements DocumentNumber {
  static final NumberForm FORM =
      NumberForm.of(
          length -> length == 15 || length == 18,
          Pattern.compile("[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]"),
          PermanentResidenceNumber::new);

  /** Checks the form. */
  public PermanentResidenceNumber {
    if (!FORM.fits(text)) {
      throw new IllegalArgumentException("not of the form of the document");
    }
  }

  @Override
  public boolean checks() {
    return CitizenNumber.of(text).map(CitizenNumber::checks).orElse(true);
  }
}
