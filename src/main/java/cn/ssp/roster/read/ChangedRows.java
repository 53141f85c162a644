package cn.ssp.roster.read;

import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a change has them.
 *
 * @param rows the rows as the file has them
 * @param change answers a row for each, or none to leave it out
 */
record ChangedRows(Rows rows, Function<Row, Optional<Row>> change) implements Rows {
  @Override
  public @Nullable Row next() {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      Optional<Row> changed = change.apply(row);
      if (changed.isPresent()) {
        return changed.get();
      }
    }
    return null;
  }

  @Override
  public List<CellRange> merged() {
    return rows.merged();
  }

  @Override
  public double share() {
    return rows.share();
  }

  @Override
  public void close() {
    rows.close();
  }
}
