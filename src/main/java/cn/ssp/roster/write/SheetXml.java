package cn.ssp.roster.write;

import cn.ssp.roster.CellName;
import cn.ssp.roster.Edits;
import cn.ssp.roster.write.XmlTokens.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Map;

/**
 * Copies the XML of a sheet of an .xlsx with edits, holding no more of it than a tag. A cell with a
 * new text keeps its style, and has the text in itself instead of in the workbook's list of texts,
 * which is another part.
 */
final class SheetXml {
  private final XmlTokens tokens;
  private final Writer out;
  private final Edits edits;
  private final MovedRange moved;
  private String prefix = "";
  private int lastRow;
  private int written;

  SheetXml(Reader in, Writer out, Edits edits) {
    this.tokens = new XmlTokens(in);
    this.out = out;
    this.edits = edits;
    this.moved = new MovedRange(edits);
  }

  /** Copies it to its end. */
  void copy() throws IOException {
    copyToRoot();
    SheetRanges ranges = new SheetRanges(tokens, prefix, moved);
    String row = prefix + "row";
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      boolean starts = kind == Kind.START || kind == Kind.EMPTY;
      if (starts && tokens.is(row)) {
        copyRow(kind);
      } else if (starts && edits.removesRows()) {
        ranges.write(kind, out);
      } else {
        out.append(tokens.raw());
      }
    }
    if (written != edits.size()) {
      throw new IOException("the sheet is not the one that was read");
    }
  }

  /** The root tells how SpreadsheetML is called here. */
  private void copyToRoot() throws IOException {
    Kind kind = tokens.next();
    while (kind == Kind.OTHER) {
      out.append(tokens.raw());
      kind = tokens.next();
    }
    if (kind != null) {
      String root = tokens.name();
      prefix = root.substring(0, root.indexOf(':') + 1);
      out.append(tokens.raw());
    }
  }

  private void copyRow(Kind kind) throws IOException {
    Tag tag = new Tag(tokens.raw().toString());
    String given = tag.attribute("r");
    int row = given == null ? lastRow + 1 : Integer.parseInt(given.strip());
    lastRow = row;
    if (edits.removes(row)) {
      skipTo(kind, "row");
      return;
    }
    boolean moves = edits.moved(row) != row;
    out.append(moves ? tag.with("r", Integer.toString(edits.moved(row))).text() : tag.text());
    if (kind == Kind.START) {
      Map<Integer, String> texts = edits.texts(row);
      if (texts.isEmpty() && !moves) {
        copyTo("row");
      } else {
        copyCells(texts);
      }
    }
  }

  private void copyCells(Map<Integer, String> texts) throws IOException {
    int column = -1;
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      boolean starts = kind == Kind.START || kind == Kind.EMPTY;
      if (!starts || !tokens.is(prefix + "c")) {
        out.append(tokens.raw());
        if (kind == Kind.END && tokens.is(prefix + "row")) {
          return;
        }
        continue;
      }
      Tag tag = new Tag(tokens.raw().toString());
      String place = tag.attribute("r");
      column = place == null ? column + 1 : CellName.columnOf(place.strip());
      Tag there = place == null ? tag : tag.with("r", moved.cell(place.strip()));
      String text = texts.get(column);
      if (text == null) {
        out.append(there.text());
      } else {
        skipTo(kind, "c");
        write(there, text);
      }
    }
  }

  private void write(Tag tag, String text) throws IOException {
    written++;
    // What the old value was of a data type of its own, the new one is not.
    Tag kept = tag.without("t").without("vm").without("cm");
    out.append('<').append(kept.inside()).append(" t=\"inlineStr\">");
    out.append('<')
        .append(prefix)
        .append("is><")
        .append(prefix)
        .append("t xml:space=\"preserve\">");
    out.append(InlineText.of(text));
    out.append("</").append(prefix).append("t></").append(prefix).append("is></").append(prefix);
    out.append("c>");
  }

  private void copyTo(String end) throws IOException {
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      out.append(tokens.raw());
      if (kind == Kind.END && tokens.is(prefix + end)) {
        return;
      }
    }
  }

  private void skipTo(Kind start, String end) throws IOException {
    if (start == Kind.EMPTY) {
      return;
    }
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      if (kind == Kind.END && tokens.is(prefix + end)) {
        return;
      }
    }
  }
}
