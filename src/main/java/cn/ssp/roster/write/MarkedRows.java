package cn.ssp.roster.write;

import cn.ssp.finding.Severity;
import cn.ssp.roster.CellName;
import cn.ssp.roster.Mark;
import cn.ssp.roster.Marks;
import cn.ssp.roster.write.XmlTokens.Kind;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of a sheet of an .xlsx, holding no more of them than a tag, and gives marked
 * cells other styles. A marked cell that the sheet leaves out is put in, empty.
 */
final class MarkedRows {
  private static final String NO_STYLE = "0";

  private final XmlTokens tokens;
  private final String prefix;
  private final Marks marks;
  private final Styles styles;
  private int lastRow;

  /** Rows to be read from tokens that stand at the first of them. */
  MarkedRows(XmlTokens tokens, String prefix, Marks marks, Styles styles) {
    this.tokens = tokens;
    this.prefix = prefix;
    this.marks = marks;
    this.styles = styles;
  }

  /** Chooses styles by their numbers. */
  interface Styles {
    /** The style that a marked cell has instead of one. */
    int of(int old, Severity severity);
  }

  /** Copies them up to the end tag around them, which is not copied. */
  void copy(Appendable out) throws IOException {
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      if (kind == Kind.END && tokens.is(prefix + "sheetData")) {
        return;
      }
      if ((kind == Kind.START || kind == Kind.EMPTY) && tokens.is(prefix + "row")) {
        copyRow(kind, out);
      } else {
        out.append(tokens.raw());
      }
    }
  }

  private void copyRow(Kind kind, Appendable out) throws IOException {
    Tag tag = new Tag(tokens.raw().toString());
    String given = tag.attribute("r");
    lastRow = given == null ? lastRow + 1 : Integer.parseInt(given.strip());
    Map<Integer, List<Mark>> marked = marks.row(lastRow);
    if (marked.isEmpty()) {
      out.append(tokens.raw());
      return;
    }
    String own = tag.attribute("s");
    // Cells that are put in may lie outside of the span that the row tells, which is but a hint.
    out.append('<').append(tag.without("spans").inside()).append('>');
    Pending pending = new Pending(marked, own == null ? NO_STYLE : own, out);
    if (kind == Kind.START) {
      copyCells(pending, out);
    }
    pending.writeBefore(Integer.MAX_VALUE);
    out.append("</").append(prefix).append("row>");
  }

  private void copyCells(Pending pending, Appendable out) throws IOException {
    int column = -1;
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      if (kind == Kind.END && tokens.is(prefix + "row")) {
        return;
      }
      if ((kind != Kind.START && kind != Kind.EMPTY) || !tokens.is(prefix + "c")) {
        out.append(tokens.raw());
        continue;
      }
      Tag tag = new Tag(tokens.raw().toString());
      String place = tag.attribute("r");
      column = place == null ? column + 1 : CellName.columnOf(place.strip());
      pending.writeBefore(column);
      List<Mark> at = pending.take(column);
      out.append(at == null ? tag.text() : styled(tag, at).text());
    }
  }

  private Tag styled(Tag cell, List<Mark> at) {
    String old = cell.attribute("s");
    return cell.set("s", style(old == null ? NO_STYLE : old, at));
  }

  private String style(String old, List<Mark> at) {
    return Integer.toString(styles.of(Integer.parseInt(old.strip()), Marks.worst(at)));
  }

  /** The marked cells of a row that have not come by yet. */
  private final class Pending {
    private final Iterator<Map.Entry<Integer, List<Mark>>> marked;
    private final String rowStyle;
    private final Appendable out;
    private Map.@Nullable Entry<Integer, List<Mark>> next;

    Pending(Map<Integer, List<Mark>> marked, String rowStyle, Appendable out) {
      this.marked = marked.entrySet().iterator();
      this.rowStyle = rowStyle;
      this.out = out;
      advance();
    }

    /** Puts in those that would have come before a column. */
    void writeBefore(int column) throws IOException {
      while (next != null && next.getKey() < column) {
        out.append('<').append(prefix).append("c r=\"");
        out.append(CellName.of(next.getKey(), lastRow)).append("\" s=\"");
        out.append(style(rowStyle, next.getValue())).append("\"/>");
        advance();
      }
    }

    /** The marks of a column; null for none. */
    @Nullable List<Mark> take(int column) {
      if (next == null || next.getKey() != column) {
        return null;
      }
      List<Mark> at = next.getValue();
      advance();
      return at;
    }

    private void advance() {
      next = marked.hasNext() ? marked.next() : null;
    }
  }
}
