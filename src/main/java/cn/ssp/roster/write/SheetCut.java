package cn.ssp.roster.write;

import cn.ssp.roster.Marks;
import cn.ssp.roster.write.XmlTokens.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the XML of a sheet in two: its rows (ECMA-376-1, 18.3.1.80), and the frame around them,
 * which holds all that the sheet says besides.
 */
final class SheetCut {
  private static final String ROWS = "sheetData";

  private final XmlTokens tokens;
  private String prefix = "";
  private String namespaces = "";
  private @Nullable Kind kind;

  SheetCut(Reader in) {
    tokens = new XmlTokens(in);
  }

  /** Writes the frame, with no rows in it. */
  static void frame(Reader in, Writer out) throws IOException {
    SheetCut cut = new SheetCut(in);
    cut.head(out);
    if (cut.kind == Kind.START) {
      out.append(cut.startTag());
      cut.skipRows();
      out.append("</").append(cut.prefix).append(ROWS).append('>');
    } else if (cut.kind == Kind.EMPTY) {
      out.append(cut.tokens.raw());
    }
    cut.rest(out);
  }

  /** Writes what is before the rows, and moves to their start. */
  void head(Appendable out) throws IOException {
    boolean isInside = false;
    for (kind = tokens.next(); kind != null; kind = tokens.next()) {
      boolean starts = kind == Kind.START || kind == Kind.EMPTY;
      if (starts && !isInside) {
        isInside = true;
        String root = tokens.name();
        prefix = root.substring(0, root.indexOf(':') + 1);
        namespaces = new Tag(tokens.raw().toString()).namespaces();
      } else if (starts && tokens.is(prefix + ROWS)) {
        return;
      }
      out.append(tokens.raw());
    }
  }

  /** Writes the rows, with marks, and the tags around them. */
  void rows(Marks marks, MarkedRows.Styles styles, Appendable out) throws IOException {
    out.append(startTag());
    if (kind == Kind.START) {
      new MarkedRows(tokens, prefix, marks, styles).copy(out);
    }
    out.append("</").append(prefix).append(ROWS).append('>');
  }

  /** Writes what is behind the rows. */
  void rest(Appendable out) throws IOException {
    for (Kind next = tokens.next(); next != null; next = tokens.next()) {
      out.append(tokens.raw());
    }
  }

  /** Moves past the rows. */
  void skipRows() throws IOException {
    if (kind == Kind.START) {
      Kind next = tokens.next();
      while (next != null && !(next == Kind.END && tokens.is(prefix + ROWS))) {
        next = tokens.next();
      }
    }
  }

  /** The tag before the rows, which also says how the root of the sheet calls what they hold. */
  private String startTag() {
    return "<" + prefix + ROWS + namespaces + ">";
  }
}
