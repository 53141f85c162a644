package cn.ssp.roster.read;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Place;
import cn.ssp.roster.CellName;
import cn.ssp.roster.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the roster in a workbook: which sheet, which template, and what became of its layout. */
public final class RosterReader {
  /** Less than half of the headings alike is another table. */
  private static final double LEAST_LIKENESS = 0.5;

  /** A sheet named after a business is meant to be its roster, whatever became of the headings. */
  private static final double NAMED_SHEET = 0.4;

  /** How far down to look for headings that no longer stand in row 1. */
  private static final int ROWS_TO_LOOK_AT = 10;

  private final List<Template> templates;

  /**
   * A reader of rosters.
   *
   * @param templates what a roster may follow: all known ones, or the one that is insisted on
   */
  public RosterReader(List<Template> templates) {
    this.templates = List.copyOf(templates);
  }

  /**
   * Opens the roster in a workbook. The workbook stays the caller's to close.
   *
   * @throws UnreadableRoster when no sheet has the headings of a known template
   */
  public Roster open(Workbook workbook) {
    List<Sheet> sheets = workbook.sheets();
    Candidate best =
        sheets.stream()
            .map(sheet -> candidate(workbook, sheet))
            .flatMap(Optional::stream)
            .max(Comparator.comparingDouble(Candidate::likeness).thenComparing(Candidate::earlier))
            .orElseThrow(() -> new UnreadableRoster(FileKinds.TEMPLATE_UNKNOWN));
    return open(workbook, best);
  }

  private Roster open(Workbook workbook, Candidate roster) {
    List<Finding> layout = new ArrayList<>(sheetFindings(workbook, roster));
    List<Finding> headings = headingFindings(roster);
    layout.addAll(headings);
    Rows rows = workbook.rows(roster.sheet);
    skipTo(roster.row, rows);
    return new Roster(roster.template, roster.sheet, layout, !headings.isEmpty(), rows);
  }

  private static void skipTo(int heading, Rows rows) {
    Row row = rows.next();
    while (row != null && row.number() < heading) {
      row = rows.next();
    }
  }

  /** The template and row of a sheet that are most alike; empty when none is alike enough. */
  private Optional<Candidate> candidate(Workbook workbook, Sheet sheet) {
    List<Candidate> candidates = new ArrayList<>();
    try (Rows rows = workbook.rows(sheet)) {
      Row row = rows.next();
      while (row != null && row.number() <= ROWS_TO_LOOK_AT) {
        for (Template template : templates) {
          candidates.add(new Candidate(sheet, template, row.number(), Headings.of(row)));
        }
        row = rows.next();
      }
    }
    double least = templates.size() == 1 ? 0 : LEAST_LIKENESS;
    return candidates.stream()
        .filter(candidate -> candidate.likeness() >= least)
        .max(Comparator.comparingDouble(Candidate::likeness).thenComparing(Candidate::earlier));
  }

  private static List<Finding> sheetFindings(Workbook workbook, Candidate roster) {
    String name = roster.sheet.name();
    String title = roster.template.title();
    String first = workbook.sheets().get(0).name();
    if (name == null || first == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (roster.sheet.index() != 0) {
      findings.add(sheetChanged("moved", name, title, first));
    }
    if (!name.equals(title)) {
      findings.add(sheetChanged("renamed", name, title, name));
    }
    if (roster.sheet.hidden()) {
      findings.add(sheetChanged("hidden", name, title, name));
    }
    return findings;
  }

  private static Finding sheetChanged(String reason, String sheet, String expected, String found) {
    return new Finding(
        LayoutKinds.SHEET_CHANGED,
        new Place.OfSheet(sheet),
        Arg.of(reason),
        Arg.of(expected),
        Arg.of(found));
  }

  private static List<Finding> headingFindings(Candidate roster) {
    if (roster.row != 1) {
      return List.of(
          new Finding(
              LayoutKinds.HEADING_CHANGED,
              new Place.OfRow(roster.sheet.name(), roster.row),
              Arg.of("row"),
              Arg.of(1),
              Arg.of(roster.row),
              Arg.of("")));
    }
    return HeadingComparison.of(roster.template, roster.headings).stream()
        .map(change -> finding(roster, change))
        .toList();
  }

  private static Finding finding(Candidate roster, HeadingChange change) {
    @Nullable Column column = change.column();
    Place place =
        new Place.OfCell(
            roster.sheet.name(),
            roster.row,
            change.foundAt(),
            column == null ? null : column.key(),
            column == null ? null : column.heading());
    Arg found = new Arg(change.found(), roster.headings.mayBeAPersons(roster.template));
    return new Finding(
        LayoutKinds.HEADING_CHANGED,
        place,
        found,
        List.of(
            Arg.of(reason(change)),
            Arg.of(column == null ? "" : column.headingCell()),
            found,
            Arg.of(column == null ? "" : CellName.column(change.expectedAt()))));
  }

  private static String reason(HeadingChange change) {
    String reason = change.kind().name().toLowerCase(Locale.ROOT);
    boolean blank = change.kind() == HeadingChange.Kind.INSERTED && change.found().isEmpty();
    return blank ? reason + "-blank" : reason;
  }

  /** A row that may be a roster's heading row. */
  private record Candidate(Sheet sheet, Template template, int row, Headings headings) {
    double likeness() {
      boolean named = template.title().equals(sheet.name()) && row == 1;
      return headings.likeness(template) + (named ? NAMED_SHEET : 0);
    }

    /** Greater for what stands further to the front. */
    int earlier() {
      return -(sheet.index() * ROWS_TO_LOOK_AT + row);
    }
  }
}
