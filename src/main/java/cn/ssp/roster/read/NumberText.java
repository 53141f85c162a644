package cn.ssp.roster.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as texts: in full, and as the format General shows them. */
final class NumberText {
  /** So many digits Excel keeps of a number. */
  private static final int KEPT_DIGITS = 15;

  /** So many digits any double can be told by. */
  private static final int TELLING_DIGITS = 17;

  private static final int LONGEST = 400;
  private static final int GENERAL_WIDTH = 11;
  private static final BigDecimal GENERAL_LIMIT = BigDecimal.TEN.pow(GENERAL_WIDTH);
  private static final BigDecimal SMALL = new BigDecimal("0.0001");

  private NumberText() {}

  /**
   * The plain form of a number that a file stores as text. Integers keep all their digits, also
   * those that Excel would drop; binary noise behind a fraction goes.
   */
  static String raw(String stored) {
    if (isPlainInteger(stored)) {
      return stored;
    }
    if (stored.length() > LONGEST) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    try {
      BigDecimal exact = new BigDecimal(stored);
      double value = exact.doubleValue();
      if (value == 0) {
        return "0";
      }
      if (Double.isInfinite(value)) {
        throw NotAWorkbook.DAMAGED.failure();
      }
      BigDecimal plain = exact.stripTrailingZeros();
      return plain(
          plain.precision() <= KEPT_DIGITS || plain.scale() <= 0 ? plain : shortest(value));
    } catch (NumberFormatException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  /** The shortest plain form that tells a number from all other doubles. */
  static String raw(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return plain(shortest(value));
  }

  /** A number without exponent and without trailing zeros behind its point. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  // Double.toString is not the shortest before JDK 19; this is the same on every JDK.
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = KEPT_DIGITS; digits < TELLING_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(TELLING_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static boolean isPlainInteger(String text) {
    int length = text.length();
    if (length == 0 || length > KEPT_DIGITS || (text.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A plain number with the digits that Excel keeps of it, whatever the file holds. */
  static BigDecimal kept(String raw) {
    return new BigDecimal(raw).round(new MathContext(KEPT_DIGITS, RoundingMode.HALF_UP));
  }

  /** A plain number as the format General shows it, which is never wider than eleven characters. */
  static String general(String raw) {
    if (raw.length() <= GENERAL_WIDTH) {
      return raw;
    }
    BigDecimal number = new BigDecimal(raw);
    int wholeDigits = Math.max(1, number.precision() - number.scale());
    int places = Math.max(0, GENERAL_WIDTH - 1 - wholeDigits);
    BigDecimal rounded =
        number.scale() > places ? number.setScale(places, RoundingMode.HALF_UP) : number;
    boolean tooWide = rounded.abs().compareTo(GENERAL_LIMIT) >= 0;
    boolean tooSmall = number.abs().compareTo(SMALL) < 0 && rounded.compareTo(number) != 0;
    return tooWide || tooSmall ? scientific(number) : plain(rounded);
  }

  private static String scientific(BigDecimal number) {
    BigDecimal rounded =
        number.round(new MathContext(6, RoundingMode.HALF_UP)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = Integer.toString(Math.abs(exponent));
    return rounded.scaleByPowerOfTen(-exponent).toPlainString()
        + (exponent < 0 ? "E-" : "E+")
        + (digits.length() < 2 ? "0" + digits : digits);
  }
}
