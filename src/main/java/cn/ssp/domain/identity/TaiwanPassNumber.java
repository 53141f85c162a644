package cn.ssp.domain.identity;

import java.util.regex.Pattern;

/**
 * The number of a 台湾居民来往大陆通行证: 8 digits; of older ones 10 to 12 characters, some of which stand in
 * brackets.
 *
 * @param text the number, letters in upper case
 */
public record TaiwanPassNumber(String text) implements DocumentNumber {
  static final NumberForm FORM =
      NumberForm.of(
          length -> length == 8 || (length >= 10 && length <= 12),
          Pattern.compile("[0-9]{8}|[A-Z0-9()]{10,12}"),
          TaiwanPassNumber::new);

  /** Checks the form. */
  public TaiwanPassNumber {
    if (!FORM.fits(text)) {
      throw new IllegalArgumentException("not of the form of the document");
    }
  }
}
