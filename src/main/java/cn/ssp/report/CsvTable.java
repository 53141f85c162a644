package cn.ssp.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class CsvTable {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final StringWriter out = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().build(out);

  /** A table with a line of headings. */
  public CsvTable(List<String> headings) {
    row(headings);
  }

  /** Adds a line. */
  public void row(List<String> values) {
    csv.writeRecord(values.stream().map(CsvTable::harmless).toList());
  }

  /** The lines. */
  public String text() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String harmless(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
