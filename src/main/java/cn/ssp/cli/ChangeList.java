package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.report.OneLine;
import cn.ssp.report.Style;
import cn.ssp.report.Wording;
import cn.ssp.roster.CellName;
import cn.ssp.roster.DisplayWidth;
import cn.ssp.rule.Change;
import cn.ssp.template.Typing;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what was mended, a line each: cell, column, before, after, and the rules that asked. */
final class ChangeList {
  private static final String GAP = "  ";

  private final Env env;
  private final Wording wording;
  private final Style style;

  ChangeList(Env env, Wording wording, Style style) {
    this.env = env;
    this.wording = wording;
    this.style = style;
  }

  /** Prints the changes of a roster, under its name, to standard output. */
  void print(String roster, List<Change> changes) {
    int places = changes.stream().mapToInt(it -> DisplayWidth.of(place(it))).max().orElse(0);
    int headings = changes.stream().mapToInt(it -> DisplayWidth.of(heading(it))).max().orElse(0);
    Writer out = new BufferedWriter(new OutputStreamWriter(env.out(), env.charset()));
    try {
      out.write(style.strong(OneLine.of(roster)) + "\n\n");
      for (Change change : changes) {
        String place = DisplayWidth.padded(place(change), places);
        String heading = DisplayWidth.padded(heading(change), headings);
        out.write(GAP + style.strong(place) + GAP + heading + GAP + what(change) + "\n");
      }
      out.write("\n");
      out.flush();
    } catch (IOException e) {
      throw StandardOutput.failed(e);
    }
  }

  private String place(Change change) {
    Place place = change.place();
    return place instanceof Place.OfCell cell
        ? CellName.of(cell.column(), cell.row())
        : wording.messages().get("report.row", place.row());
  }

  private static String heading(Change change) {
    return change.place() instanceof Place.OfCell cell && cell.heading() != null
        ? cell.heading()
        : "";
  }

  private String what(Change change) {
    String rules = change.rules().stream().map(FindingKind::id).collect(Collectors.joining(", "));
    Arg before = change.before();
    Arg after = change.after();
    String what =
        before == null || after == null
            ? wording.messages().get("fix.removed")
            : wording.messages().get("fix.changed", shown(before), shown(after));
    return what + GAP + rules;
  }

  /** What cannot be seen is told by its number, or the two texts would look alike. */
  private String shown(Arg value) {
    return wording
        .masking()
        .apply(value)
        .codePoints()
        .mapToObj(
            c ->
                Typing.isInvisible(c) || Character.isISOControl(c) || c == 0x2028 || c == 0x2029
                    ? "<U+%04X>".formatted(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
