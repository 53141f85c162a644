package cn.ssp.rule;

import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.roster.Cell;
import cn.ssp.roster.CellKind;
import cn.ssp.roster.Edits;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.Roster;
import cn.ssp.template.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mends what has exactly one right answer in the rows of a roster, while they are read. Only texts
 * that were typed are mended: a number, a date or a formula stays what it is.
 */
public final class Mender {
  /** More than rules can ask for one after the other; two that never agree are a defect. */
  private static final int MOST_ROUNDS = 20;

  private final CheckContext context;
  private final List<Mends> mending;
  private final List<Removes> removing;
  private final List<Change> changes = new ArrayList<>();
  private final Edits edits = new Edits();
  private boolean movesFormulas;

  private Mender(CheckContext context, List<Removes> removing) {
    this.context = context;
    this.mending = RuleBook.mending(context.template());
    this.removing = removing;
  }

  /** One that mends cells and removes rows. */
  public static Mender of(CheckContext context) {
    return new Mender(context, RuleBook.removing(context.template()));
  }

  /** One that mends cells only. */
  public static Mender ofCells(CheckContext context) {
    return new Mender(context, List.of());
  }

  /** The roster as it is once mended; changes are known as far as it has been read. */
  public Roster mended(Roster roster) {
    return roster.through(this::mended);
  }

  /** What was changed, in reading order. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The same for who writes the copy. */
  public Edits edits() {
    return edits;
  }

  /** Whether a formula stands below a row that was removed, and so would speak of other cells. */
  public boolean movesFormulas() {
    return movesFormulas;
  }

  private Optional<Row> mended(Row row) {
    int number = edits.moved(row.number());
    movesFormulas |=
        number != row.number()
            && row.cells().stream().anyMatch(cell -> cell.kind() == CellKind.FORMULA);
    if (row.isBlank()) {
      return Optional.of(row.at(number));
    }
    Entry entry = new Entry(context.template(), context.sheet(), row);
    for (Removes rule : removing) {
      if (rule.removes(entry)) {
        remove(row, rule);
        return Optional.empty();
      }
    }
    return Optional.of(mended(entry).row().at(number));
  }

  private void remove(Row row, Removes rule) {
    edits.remove(row.number());
    Place place = new Place.OfRow(context.sheet(), row.number());
    changes.add(new Change(place, null, null, List.of(rule.kind())));
  }

  /** Rules are asked until none has anything to say: what one mends may be for another to see. */
  private Entry mended(Entry entry) {
    Map<Integer, Set<FindingKind>> obeyed = new TreeMap<>();
    Entry last = entry;
    Entry now = round(last, obeyed);
    for (int rounds = 1; now != last; rounds++) {
      if (rounds == MOST_ROUNDS) {
        throw new IllegalStateException("rules that never agree: " + obeyed.values());
      }
      last = now;
      now = round(last, obeyed);
    }
    Entry result = now;
    obeyed.forEach((column, rules) -> note(entry, result, column, rules));
    return result;
  }

  private Entry round(Entry entry, Map<Integer, Set<FindingKind>> obeyed) {
    Entry now = entry;
    for (Mends rule : mending) {
      for (int column = 0; column < context.template().columns().size(); column++) {
        Field field = now.fields().get(column);
        if (field.cell().kind() != CellKind.TEXT) {
          continue;
        }
        Optional<String> text = rule.mended(now, field, context);
        if (text.isPresent()) {
          Entry then = now.with(Cell.text(column, text.get()));
          if (keepsLabel(field, then.fields().get(column))) {
            now = then;
            obeyed.computeIfAbsent(column, none -> new LinkedHashSet<>()).add(rule.kind());
          }
        }
      }
    }
    return now;
  }

  /** A list of the user's own may have the very characters that rules would mend. */
  private static boolean keepsLabel(Field before, Field after) {
    return !(before.value() instanceof Value.Label) || after.value().equals(before.value());
  }

  private void note(Entry before, Entry after, int index, Set<FindingKind> rules) {
    Column column = context.template().columns().get(index);
    int row = before.row().number();
    String was = before.fields().get(index).cell().shown();
    String is = after.fields().get(index).cell().shown();
    edits.set(row, index, is);
    changes.add(
        new Change(
            new Place.OfCell(context.sheet(), row, index, column.key(), column.heading()),
            new Arg(was, column.type().personal()),
            new Arg(is, column.type().personal()),
            List.copyOf(rules)));
  }
}
