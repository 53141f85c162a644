package cn.ssp.roster.read;

import cn.ssp.finding.Personal;
import cn.ssp.roster.Cell;
import cn.ssp.roster.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import cn.ssp.template.Typing;
import java.util.ArrayList;
import java.util.List;

/** A heading row, as found in a roster. */
final class Headings {
  private static final double LEAST_HEADINGS = 0.3;

  private final List<String> cells;

  private Headings(List<String> cells) {
    this.cells = cells;
  }

  static Headings of(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (!cell.isBlank()) {
        while (cells.size() < cell.column()) {
          cells.add("");
        }
        cells.add(cell.shown());
      }
    }
    return new Headings(List.copyOf(cells));
  }

  /** The texts by column; blank cells behind the last heading are not part of the row. */
  List<String> cells() {
    return cells;
  }

  /**
   * How alike the row is to a template's: 1 when every heading of either is in the other, by name
   * or alias and in whatever order; 0 when none is.
   */
  double likeness(Template template) {
    long known =
        template.columns().stream()
            .filter(column -> cells.stream().anyMatch(cell -> names(cell, column)))
            .count();
    long headings = cells.stream().filter(cell -> !cell.isEmpty()).count();
    return 2.0 * known / (template.columns().size() + headings);
  }

  /** How to mask what stands there: hardly a heading known, it is a row of persons instead. */
  Personal mayBeAPersons(Template template) {
    return likeness(template) < LEAST_HEADINGS ? Personal.NAME : Personal.NO;
  }

  /** Whether a heading means a column, by its name or one of its aliases, marked or not. */
  static boolean names(String heading, Column column) {
    String plain = plain(heading);
    return plain.equals(plain(column.heading()))
        || column.aliases().stream().anyMatch(alias -> plain.equals(plain(alias)));
  }

  private static String plain(String heading) {
    String folded = Typing.withoutSpaces(Typing.halfWidth(heading));
    return folded.startsWith("*") ? folded.substring(1) : folded;
  }
}
