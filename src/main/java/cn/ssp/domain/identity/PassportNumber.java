package cn.ssp.domain.identity;

import java.util.regex.Pattern;

/**
 * The number of a 外国人护照: 5 to 17 letters and digits.
 *
 * @param text the number, letters in upper case
 */
public record PassportNumber(String text) implements DocumentNumber {
  static final NumberForm FORM =
      NumberForm.of(
          length -> length >= 5 && length <= 17, Pattern.compile("[A-Z0-9]+"), PassportNumber::new);

  /** Checks the form. */
  public PassportNumber {
    if (!FORM.fits(text)) {
      throw new IllegalArgumentException("not of the form of the document");
    }
  }
}
