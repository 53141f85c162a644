package cn.ssp.roster.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A CSV file as a workbook of one sheet without a name. */
final class CsvWorkbook implements Workbook {
  private final Path file;
  private final Charset charset;
  private final char separator;

  private CsvWorkbook(Path file, Charset charset, char separator) {
    this.file = file;
    this.charset = charset;
    this.separator = separator;
  }

  /** Opens a text file and finds out how it is written. */
  static Workbook open(Path file) {
    Charset charset = CsvEncoding.of(file);
    try (Reader reader = CsvEncoding.reader(file, charset)) {
      return new CsvWorkbook(file, charset, CsvSeparator.of(reader));
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(0, null, false));
  }

  @Override
  public Rows rows(Sheet sheet) {
    try {
      return new CsvRows(CsvEncoding.reader(file, charset), separator);
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  /** Does nothing: the file is open while its rows are read only. */
  @Override
  public void close() {}
}
