package cn.ssp.roster.read;

import cn.ssp.roster.Cell;
import cn.ssp.roster.CellRange;
import cn.ssp.roster.Row;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The records of a CSV (RFC 4180), numbered as Excel would number them: one row each. */
final class CsvRows implements Rows {
  /** A record of many long fields fits; what a quote left open would swallow does not. */
  private static final int LONGEST_FIELD = 4 * TooLarge.CELL.limit();

  private final CloseableIterator<List<Cell>> records;
  private final DoubleSupplier share;
  private int number;

  /**
   * Reads on to the end; closing the rows closes the reader.
   *
   * @param share how much was read so far
   */
  CsvRows(Reader reader, char separator, DoubleSupplier share) {
    this.share = share;
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_FIELD)
            .build(new CsvFields(), reader)
            .iterator();
  }

  @Override
  public @Nullable Row next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      if (number == TooLarge.ROWS.limit()) {
        throw TooLarge.ROWS.failure();
      }
      number++;
      return new Row(number, false, records.next());
    } catch (CsvParseException e) {
      // FastCSV wraps what the fields themselves were refused for.
      throw e.getCause() instanceof UnreadableRoster refused
          ? refused
          : NotAWorkbook.CSV_QUOTES.failure(e);
    } catch (UncheckedIOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  /** A CSV has none. */
  @Override
  public List<CellRange> merged() {
    return List.of();
  }

  @Override
  public double share() {
    return share.getAsDouble();
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }
}
