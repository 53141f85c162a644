package cn.ssp.roster.write;

import cn.ssp.roster.write.XmlTokens.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Moves what a sheet says of ranges of its cells, apart from its rows: merged cells, drop-down
 * lists, conditional formats, links, filters (ECMA-376-1, 18.3.1). What spoke of removed rows alone
 * goes with them.
 */
final class SheetRanges {
  /** Elements that stand and fall with the range in that attribute. */
  private static final Map<String, String> BOUND =
      Map.of(
          "mergeCell", "ref",
          "dataValidation", "sqref",
          "hyperlink", "ref",
          "ignoredError", "sqref",
          "protectedRange", "sqref",
          "conditionalFormatting", "sqref",
          "autoFilter", "ref");

  /** Elements that must not be empty. */
  private static final Set<String> LISTS =
      Set.of("mergeCells", "dataValidations", "hyperlinks", "ignoredErrors", "protectedRanges");

  /** Elements that stay, and the attributes that tell cells. */
  private static final Map<String, String> FREE =
      Map.of(
          "dimension", "ref",
          "sortState", "ref",
          "sortCondition", "ref",
          "selection", "sqref",
          "pane", "topLeftCell",
          "sheetView", "topLeftCell");

  private final XmlTokens tokens;
  private final String prefix;
  private final MovedRange moved;

  SheetRanges(XmlTokens tokens, String prefix, MovedRange moved) {
    this.tokens = tokens;
    this.prefix = prefix;
    this.moved = moved;
  }

  /** Writes the element that has just started: its tag, or all of it where more is at stake. */
  void write(Kind kind, Appendable out) throws IOException {
    String name = tokens.name();
    if (name.endsWith(":sqref")) {
      writeText(kind, out);
    } else if (!name.startsWith(prefix)) {
      out.append(tokens.raw());
    } else {
      write(kind, name.substring(prefix.length()), out);
    }
  }

  private void write(Kind kind, String name, Appendable out) throws IOException {
    if (BOUND.containsKey(name)) {
      writeBound(kind, name, out);
    } else if (LISTS.contains(name) && kind == Kind.START) {
      writeList(name, out);
    } else if (FREE.containsKey(name)) {
      writeFree(name, out);
    } else {
      out.append(tokens.raw());
    }
  }

  /** Whether anything was written. */
  private boolean writeBound(Kind kind, String name, Appendable out) throws IOException {
    Tag tag = new Tag(tokens.raw().toString());
    String attribute = BOUND.getOrDefault(name, "");
    String range = tag.attribute(attribute);
    String there = range == null ? "" : moved.ranges(range);
    if (range == null || !there.isEmpty()) {
      out.append(tag.with(attribute, there).text());
      return true;
    }
    if (kind == Kind.START) {
      skipTo(prefix + name);
    }
    return false;
  }

  private void writeList(String name, Appendable out) throws IOException {
    Tag tag = new Tag(tokens.raw().toString());
    StringBuilder list = new StringBuilder();
    int count = 0;
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      if (kind == Kind.END && tokens.is(prefix + name)) {
        break;
      }
      String item = kind == Kind.START || kind == Kind.EMPTY ? tokens.name() : "";
      String local = item.startsWith(prefix) ? item.substring(prefix.length()) : "";
      if (!BOUND.containsKey(local)) {
        list.append(tokens.raw());
      } else if (kind != null && writeBound(kind, local, list)) {
        count++;
      }
    }
    if (count > 0) {
      out.append(tag.with("count", Integer.toString(count)).text()).append(list);
      out.append("</").append(prefix).append(name).append('>');
    }
  }

  private void writeFree(String name, Appendable out) throws IOException {
    Tag tag = new Tag(tokens.raw().toString());
    String attribute = FREE.getOrDefault(name, "");
    String range = tag.attribute(attribute);
    if (range != null) {
      String there = moved.ranges(range);
      tag = tag.with(attribute, there.isEmpty() ? firstCell(range) : there);
    }
    String active = tag.attribute("activeCell");
    out.append(active == null ? tag.text() : tag.with("activeCell", moved.cell(active)).text());
  }

  private String firstCell(String ranges) {
    return moved.cell(ranges.strip().split("[:\\s]", 2)[0]);
  }

  /** Extensions of a later Excel tell ranges as texts. */
  private void writeText(Kind kind, Appendable out) throws IOException {
    out.append(tokens.raw());
    if (kind == Kind.START && tokens.next() == Kind.OTHER) {
      String ranges = tokens.raw().toString();
      String there = moved.ranges(ranges);
      out.append(there.isEmpty() ? firstCell(ranges) : there);
    } else if (kind == Kind.START) {
      out.append(tokens.raw());
    }
  }

  private void skipTo(String end) throws IOException {
    for (Kind kind = tokens.next(); kind != null; kind = tokens.next()) {
      if (kind == Kind.END && tokens.is(end)) {
        return;
      }
    }
  }
}
