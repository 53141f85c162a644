package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cn.ssp.roster.write.XmlTokens.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The XML of a sheet that ssp made itself, cut where more rows can be put in (ECMA-376-1, 18.3.1).
 *
 * @param head all before that; it no longer says how far the rows reach
 * @param tail all behind it
 * @param styles the style of each column, by its 0-based index
 */
record SheetFrame(String head, String tail, List<String> styles) {
  /** Cuts the XML of a sheet. */
  static SheetFrame of(byte[] sheet) throws IOException {
    XmlTokens tokens = new XmlTokens(new StringReader(new String(sheet, UTF_8)));
    StringBuilder head = new StringBuilder();
    List<String> styles = new ArrayList<>();
    Kind kind = tokens.next();
    while (kind != null && !(kind == Kind.END && tokens.is("sheetData"))) {
      if (kind == Kind.EMPTY && tokens.is("col")) {
        addStyles(new Tag(tokens.raw().toString()), styles);
      }
      if (kind != Kind.EMPTY || !tokens.is("dimension")) {
        head.append(tokens.raw());
      }
      kind = tokens.next();
    }
    StringBuilder tail = new StringBuilder();
    while (kind != null) {
      tail.append(tokens.raw());
      kind = tokens.next();
    }
    return new SheetFrame(head.toString(), tail.toString(), List.copyOf(styles));
  }

  /** POI may tell of neighbours that look alike at once. */
  private static void addStyles(Tag columns, List<String> styles) {
    int last = Integer.parseInt(requireNonNull(columns.attribute("max")));
    while (styles.size() < last) {
      styles.add(requireNonNull(columns.attribute("style")));
    }
  }
}
