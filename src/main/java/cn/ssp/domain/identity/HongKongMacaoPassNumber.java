package cn.ssp.domain.identity;

import java.util.regex.Pattern;

/**
 * The number of a 港澳居民来往内地通行证: H or M and 8 digits, of older ones 10.
 *
 * @param text the number, letters in upper case
 */
public record HongKongMacaoPassNumber(String text) implements DocumentNumber {
  static final NumberForm FORM =
      NumberForm.of(
          length -> length == 9 || length == 11,
          Pattern.compile("[HM][0-9]+"),
          HongKongMacaoPassNumber::new);

  /** Checks the form. */
  public HongKongMacaoPassNumber {
    if (!FORM.fits(text)) {
      throw new IllegalArgumentException("not of the form of the document");
    }
  }
}
