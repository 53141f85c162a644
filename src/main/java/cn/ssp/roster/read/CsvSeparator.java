package cn.ssp.roster.read;

import java.io.IOException;
import java.io.Reader;

/** What separates the fields of a CSV: a comma, unless its first line has none. */
final class CsvSeparator {
  private CsvSeparator() {}

  /** Finds it by the first line that is not empty; text in quotes does not count. */
  static char of(Reader reader) throws IOException {
    int tabs = 0;
    int semicolons = 0;
    boolean quoted = false;
    boolean started = false;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      boolean lineEnd = c == '\n' || c == '\r';
      if (c == '"') {
        quoted = !quoted;
      } else if (lineEnd && started && !quoted) {
        break;
      } else if (c == ',' && !quoted) {
        return ',';
      } else if (c == '\t' && !quoted) {
        tabs++;
      } else if (c == ';' && !quoted) {
        semicolons++;
      }
      started |= !lineEnd;
    }
    if (tabs == 0 && semicolons == 0) {
      return ',';
    }
    return tabs >= semicolons ? '\t' : ';';
  }
}
