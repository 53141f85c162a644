package cn.ssp.roster.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * The fields of a CSV as they are written, and what ends each: a separator, the end of the line or
 * that of the file. The same characters mean the same as to {@link cn.ssp.roster.read}, which has
 * read the file before.
 */
final class CsvTokens {
  private static final char MARK = '\uFEFF';

  private final PushbackReader in;
  private final char separator;
  private final StringBuilder field = new StringBuilder();
  private String end = "";
  private boolean more = true;

  CsvTokens(Reader in, char separator) {
    this.in = new PushbackReader(new BufferedReader(in, 1 << 16));
    this.separator = separator;
  }

  /** Moves to the next field; false behind the last. */
  boolean next() throws IOException {
    field.setLength(0);
    end = "";
    if (!more) {
      return false;
    }
    boolean quoted = false;
    boolean begins = true;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (!quoted && (c == separator || c == '\n' || c == '\r')) {
        end = c == '\r' ? lineEnd() : Character.toString(c);
        return true;
      }
      field.append((char) c);
      if (c == '"' && (quoted || begins)) {
        quoted = !quoted;
        // A second quote behind it stands for one in the field, and the field goes on.
        begins = !quoted;
      } else {
        begins = c == MARK && field.length() == 1;
      }
    }
    more = false;
    return true;
  }

  /** The field, to the letter. */
  String field() {
    return field.toString();
  }

  /** What ends it, to the letter; empty at the end of the file. */
  String end() {
    return end;
  }

  /** Whether it is followed by another one of the same record. */
  boolean endsWithSeparator() {
    return end.length() == 1 && end.charAt(0) == separator;
  }

  private String lineEnd() throws IOException {
    int next = in.read();
    if (next == '\n') {
      return "\r\n";
    }
    if (next >= 0) {
      in.unread(next);
    }
    return "\r";
  }
}
