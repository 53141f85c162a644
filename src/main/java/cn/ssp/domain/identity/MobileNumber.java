package cn.ssp.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile phone number of the mainland.
 *
 * @param text 11 digits
 */
public record MobileNumber(String text) {
  private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern WITH_COUNTRY_CODE =
      Pattern.compile("(\\+|00)?\\(?86\\)?-?1[3-9][0-9]{9}");

  /** Checks the form. */
  public MobileNumber {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not of the form of a mobile number");
    }
  }

  /** The number of that text; empty where its form is wrong. */
  public static Optional<MobileNumber> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new MobileNumber(text)) : Optional.empty();
  }

  /** Whether the text would be a number, but for the country's code before it. */
  public static boolean hasCountryCode(String text) {
    return WITH_COUNTRY_CODE.matcher(text).matches();
  }
}
