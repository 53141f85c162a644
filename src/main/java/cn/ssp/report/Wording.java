package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.roster.CellName;
import cn.ssp.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding in words: one language, personal data masked or not.
 *
 * @param messages the sentences
 * @param masking how values are shown
 */
public record Wording(Messages messages, Masking masking) {
  /** What is wrong. */
  public String message(Finding finding) {
    return message(finding.kind(), finding.args());
  }

  /** What is wrong. */
  public String message(FindingKind kind, List<Arg> args) {
    return messages.message(kind, args, masking);
  }

  /** How to mend it. */
  public String remedy(Finding finding) {
    return remedy(finding.kind(), finding.args());
  }

  /** How to mend it. */
  public String remedy(FindingKind kind, List<Arg> args) {
    return messages.remedy(kind, args, masking);
  }

  /** The value that was found, on one line; empty where no single value is meant. */
  public String value(Finding finding) {
    Arg value = finding.value();
    return value == null ? "" : masking.apply(value);
  }

  /** Where it is, in a word: the cell, the row, the sheet or the file. */
  public String place(Finding finding) {
    Place place = finding.place();
    if (place instanceof Place.OfCell cell) {
      return CellName.of(cell.column(), cell.row());
    }
    if (place.row() > 0) {
      return messages.get("report.row", place.row());
    }
    return messages.get(place.sheet() == null ? "report.file" : "report.sheet");
  }

  /** All of it on one line: where it is, what stands there, what is wrong and how to mend it. */
  public String line(Finding finding) {
    String heading =
        finding.place() instanceof Place.OfCell cell && cell.heading() != null
            ? cell.heading()
            : "";
    String where =
        Stream.of(place(finding), heading, OneLine.shortened(value(finding)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return OneLine.of(messages.get("report.at", where, message(finding)))
        + " → "
        + OneLine.of(remedy(finding));
  }
}
