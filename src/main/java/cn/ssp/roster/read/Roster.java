package cn.ssp.roster.read;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Place;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A roster that is being read: its template, its layout, and its data rows as a stream. */
public final class Roster implements AutoCloseable {
  private final Template template;
  private final Sheet sheet;
  private final List<Finding> layout;
  private final boolean stopped;
  private final Rows rows;

  Roster(Template template, Sheet sheet, List<Finding> layout, boolean stopped, Rows rows) {
    this.template = template;
    this.sheet = sheet;
    this.layout = List.copyOf(layout);
    this.stopped = stopped;
    this.rows = rows;
  }

  /** The template that it follows, or was meant to. */
  public Template template() {
    return template;
  }

  /** The sheet that holds the rows. */
  public Sheet tab() {
    return sheet;
  }

  /**
   * The same roster with other rows. Only one of the two can be read.
   *
   * @param change answers the row to be read in the place of one, or none to leave it out; blank
   *     rows come by too
   */
  public Roster through(Function<Row, Optional<Row>> change) {
    return new Roster(template, sheet, layout, stopped, new ChangedRows(rows, change));
  }

  /** The name of the sheet that holds the rows; null where the file has no sheets. */
  public @Nullable String sheet() {
    return sheet.name();
  }

  /** What is wrong with the sheet and its headings, in reading order. */
  public List<Finding> layout() {
    return layout;
  }

  /** Whether the headings are so changed that rows would be read under the wrong ones. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * The next row below the headings that is not blank; null after the last.
   *
   * @throws UnreadableRoster when the file is damaged from here on
   */
  public @Nullable Row next() {
    Row row = rows.next();
    while (row != null && row.isBlank()) {
      row = rows.next();
    }
    return row;
  }

  /** The ranges of merged cells; complete once {@link #next} has answered null. */
  public List<CellRange> mergedRanges() {
    return rows.merged();
  }

  /** Findings about merged cells; complete once {@link #next} has answered null. */
  public List<Finding> merged() {
    return rows.merged().stream().map(this::merged).toList();
  }

  /**
   * How much of the sheet was read so far, from 0 to 1; only a guess where the file tells a wrong
   * size.
   */
  public double share() {
    return rows.share();
  }

  @Override
  public void close() {
    rows.close();
  }

  private Finding merged(CellRange range) {
    List<Column> columns = template.columns();
    int at = range.firstColumn();
    @Nullable Column column = at < columns.size() ? columns.get(at) : null;
    Place place =
        new Place.OfCell(
            sheet.name(),
            range.firstRow(),
            at,
            column == null ? null : column.key(),
            column == null ? null : column.heading());
    return new Finding(LayoutKinds.MERGED_CELLS, place, Arg.of(range.name()));
  }
}
