package cn.ssp.roster.read;

/** Texts of an .xlsx write characters that XML cannot hold as _xHHHH_ (ECMA-376-1, 22.9.2.19). */
final class EscapedText {
  private static final int LENGTH = "_xHHHH_".length();

  private EscapedText() {}

  /** The text with its escapes resolved. */
  static CharSequence decode(StringBuilder text) {
    int escape = text.indexOf("_x");
    if (escape < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int copied = 0;
    while (escape >= 0) {
      int code = code(text, escape);
      if (code < 0) {
        escape = text.indexOf("_x", escape + 1);
        continue;
      }
      decoded.append(text, copied, escape).append((char) code);
      copied = escape + LENGTH;
      escape = text.indexOf("_x", copied);
    }
    return decoded.append(text, copied, text.length());
  }

  private static int code(StringBuilder text, int at) {
    if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + LENGTH - 1; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
