package cn.ssp.roster.read;

import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read forward once. */
public interface Rows extends AutoCloseable {
  /**
   * The next row that the file holds, in ascending order of row numbers; null after the last. Rows
   * that the file leaves out are not made up; rows of styled empty cells come as blank rows, and
   * cells without a value are left out.
   *
   * @throws UnreadableRoster when the file is damaged from here on
   */
  @Nullable Row next();

  /** The merged ranges of the sheet; complete once {@link #next} has answered null. */
  List<CellRange> merged();

  /**
   * How much of the sheet was read so far, from 0 to 1, by the size that the file says it has; what
   * is read ahead counts too.
   */
  double share();

  @Override
  void close();
}
