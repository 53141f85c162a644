package cn.ssp.roster.write;

/**
 * A field of a CSV as it is written.
 *
 * @param raw to the letter, quotes included; a byte order mark before it is a part of it
 */
record CsvField(String raw) {
  private static final String MARK = "\uFEFF";

  /** The field with another text, written the same way: quoted, or as {@code ="…"}, or plainly. */
  String with(String text, char separator) {
    String mark = raw.startsWith(MARK) ? MARK : "";
    String old = raw.substring(mark.length());
    boolean quoted = old.startsWith("\"");
    String value = quoted ? old.substring(1, old.length() - 1).replace("\"\"", "\"") : old;
    boolean wrapped = value.length() > 2 && value.startsWith("=\"") && value.endsWith("\"");
    String written = wrapped ? "=\"" + doubled(text) + "\"" : text;
    boolean needsQuotes =
        written.startsWith("\"")
            || written.chars().anyMatch(c -> c == separator || c == '\n' || c == '\r');
    return mark + (quoted || needsQuotes ? "\"" + doubled(written) + "\"" : written);
  }

  private static String doubled(String text) {
    return text.replace("\"", "\"\"");
  }
}
