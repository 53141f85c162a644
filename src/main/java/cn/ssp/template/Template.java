package cn.ssp.template;

import java.util.List;
import java.util.Optional;

/**
 * The fixed layout of a roster: one sheet named {@code title}, headings in row 1, data from row 2.
 *
 * @param code the business it declares, such as {@code enrolment}
 * @param title the business's Chinese name, which is the name of the first sheet
 * @param maxRows the most data rows that one workbook may hold
 * @param defaultRows how many rows the blank workbook ships with, bearing only defaults
 * @param rowKey keys of the columns that tell one row from another
 * @param columns the columns in order
 * @param notes the rules for people, one line each, shown on the second sheet
 */
public record Template(
    String code,
    String title,
    int maxRows,
    int defaultRows,
    List<String> rowKey,
    List<Column> columns,
    List<String> notes) {
  /** The name of the second sheet, which bears the notes. */
  public static final String NOTES_SHEET = "填写说明";

  /** The name of the hidden sheet that bears long code lists. */
  public static final String LISTS_SHEET = "选项";

  /** Copies the lists. */
  public Template {
    rowKey = List.copyOf(rowKey);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /** The column of that key; empty when the template has none. */
  public Optional<Column> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** The 0-based position of the column of that key; -1 when the template has none. */
  public int indexOf(String key) {
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).key().equals(key)) {
        return index;
      }
    }
    return -1;
  }
}
