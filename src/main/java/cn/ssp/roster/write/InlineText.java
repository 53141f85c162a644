package cn.ssp.roster.write;

import java.util.regex.Pattern;

/** Writes a text into the XML of an .xlsx. */
final class InlineText {
  /**
   * What would be read as an escaped character (ECMA-376-1, 22.9.2.19). The sign at its end may be
   * the first of another escape.
   */
  private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4})");

  private InlineText() {}

  /** The text as the content of an element. */
  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    append(text, xml);
    return xml.toString();
  }

  /** Writes the text as the content of an element. */
  static void append(String text, StringBuilder xml) {
    if (isPlain(text)) {
      xml.append(text);
    } else {
      LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_").codePoints().forEach(c -> append(c, xml));
    }
  }

  /** Whether nothing in it needs a closer look, which is true of almost all texts. */
  private static boolean isPlain(String text) {
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      boolean isMarkup = c == '&' || c == '<' || c == '>' || c == '_';
      if (c < ' ' || isMarkup || Character.isSurrogate(c) || c >= 0xFFFE) {
        return false;
      }
    }
    return true;
  }

  private static void append(int c, StringBuilder xml) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '\n', '\t' -> xml.append((char) c);
      default -> {
        boolean inXml = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
        if (inXml) {
          xml.appendCodePoint(c);
        } else {
          xml.append("_x%04X_".formatted(c));
        }
      }
    }
  }
}
