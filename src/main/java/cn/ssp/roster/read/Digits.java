package cn.ssp.roster.read;

/** Counting numbers as workbooks write them: ASCII digits only, of no more than nine places. */
final class Digits {
  private static final int MOST = 9;

  private Digits() {}

  /** The number that a text writes. */
  static int of(String text) {
    int length = text.length();
    if (length == 0 || length > MOST) {
      throw NotAWorkbook.DAMAGED.failure();
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw NotAWorkbook.DAMAGED.failure();
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  /** The number that hexadecimal digits write. */
  static int ofHex(String text) {
    try {
      return Integer.parseInt(text, 16);
    } catch (NumberFormatException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }
}
