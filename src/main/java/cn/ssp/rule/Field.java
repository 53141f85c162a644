package cn.ssp.rule;

import cn.ssp.roster.Cell;
import cn.ssp.template.Column;

/**
 * A cell, the column it stands in, and what it means there.
 *
 * @param column the template's column
 * @param cell the cell as read; a blank one where the row has none
 * @param value what it means
 */
public record Field(Column column, Cell cell, Value value) {
  /** Whether it holds just what the template ships the column with. */
  boolean isUntouched() {
    String shipped = column.defaultValue();
    return cell.isBlank()
        || (shipped != null && column.type().normal(cell.shown()).equals(shipped));
  }
}
