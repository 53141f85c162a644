package cn.ssp.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fixed layout of a roster: one sheet named {@code title}, headings in row 1, data from row 2.
 *
 * @param code the business it declares, such as {@code enrolment}
 * @param title the business's Chinese name, which is the name of the first sheet
 * @param maxRows the most data rows that one workbook may hold
 * @param defaultRows how many rows the blank workbook ships with, bearing only defaults
 * @param rowKey keys of the columns that tell one row from another
 * @param effective key of the column whose month a row takes effect from; null where the business
 *     has none
 * @param columns the columns in order
 * @param notes the rules for people, one line each, shown on the second sheet
 */
public record Template(
    String code,
    String title,
    int maxRows,
    int defaultRows,
    List<String> rowKey,
    @Nullable String effective,
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

  /**
   * What its layout is known by: the SHA-256 of its sheet's name and heading cells in order, each
   * ended by a zero byte, in lower-case hexadecimal.
   */
  public String fingerprint() {
    StringBuilder layout = new StringBuilder(title).append('\0');
    columns.forEach(column -> layout.append(column.headingCell()).append('\0'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(layout.toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
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
