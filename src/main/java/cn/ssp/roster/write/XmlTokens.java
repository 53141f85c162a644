package cn.ssp.roster.write;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML part, cut into tags and what is between them, each to the letter: what is not
 * touched is written again as it was. It checks nothing, so the part has to be one that {@link
 * cn.ssp.roster.read} has read to its end before.
 */
final class XmlTokens {
  /** What a piece of the text is. */
  enum Kind {
    /** A start tag. */
    START,
    /** A tag that is start and end in one. */
    EMPTY,
    /** An end tag. */
    END,
    /** Text, a comment, a CDATA section or a processing instruction. */
    OTHER
  }

  private static final int END_OF_FILE = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder raw = new StringBuilder();
  private int position;
  private int limit;

  XmlTokens(Reader in) {
    this.in = in;
  }

  /** Moves to the next piece; null at the end. */
  @Nullable Kind next() throws IOException {
    raw.setLength(0);
    int first = read();
    if (first == END_OF_FILE) {
      return null;
    }
    if (first != '<') {
      readText();
      return Kind.OTHER;
    }
    int second = read();
    if (second == '?') {
      readTo("?>");
      return Kind.OTHER;
    }
    if (second == '!') {
      readTo(read() == '-' ? "-->" : "]]>");
      return Kind.OTHER;
    }
    readTag();
    if (second == '/') {
      return Kind.END;
    }
    return raw.charAt(raw.length() - 2) == '/' ? Kind.EMPTY : Kind.START;
  }

  /** The current piece, to the letter; it changes with the next one. */
  CharSequence raw() {
    return raw;
  }

  /** Whether the current piece, which is a tag, is of that name, prefix included. */
  boolean is(String name) {
    int start = raw.charAt(1) == '/' ? 2 : 1;
    int end = start + name.length();
    return end < raw.length()
        && raw.indexOf(name, start) == start
        && (raw.charAt(end) <= ' ' || raw.charAt(end) == '>' || raw.charAt(end) == '/');
  }

  /** The name of the current piece, which is a tag, prefix included. */
  String name() {
    int start = raw.charAt(1) == '/' ? 2 : 1;
    int end = start;
    while (raw.charAt(end) > ' ' && raw.charAt(end) != '>' && raw.charAt(end) != '/') {
      end++;
    }
    return raw.substring(start, end);
  }

  private void readText() throws IOException {
    while (fill() && buffer[position] != '<') {
      read();
    }
  }

  private void readTo(String end) throws IOException {
    int last = end.charAt(end.length() - 1);
    int from = raw.length();
    for (int c = read(); c != END_OF_FILE; c = read()) {
      int start = raw.length() - end.length();
      if (c == last && start >= from && raw.indexOf(end, start) == start) {
        return;
      }
    }
  }

  private void readTag() throws IOException {
    int quote = 0;
    for (int c = read(); c != END_OF_FILE; c = read()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return;
      }
    }
  }

  private int read() throws IOException {
    if (!fill()) {
      return END_OF_FILE;
    }
    char c = buffer[position++];
    raw.append(c);
    return c;
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < limit;
  }
}
