package cn.ssp.roster.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file as a workbook of one sheet without a name. */
final class CsvWorkbook implements Workbook {
  private final Path file;
  private final CsvForm form;

  private CsvWorkbook(Path file, CsvForm form) {
    this.file = file;
    this.form = form;
  }

  /** Opens a text file and finds out how it is written. */
  static Workbook open(Path file) {
    return new CsvWorkbook(file, CsvForm.of(file));
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(0, null, false));
  }

  @Override
  public Rows rows(Sheet sheet) {
    try {
      FileStream in = FileStream.open(file);
      return new CsvRows(CsvEncoding.reader(in, form.charset()), form.separator(), in::share);
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  /** Does nothing: the file is open while its rows are read only. */
  @Override
  public void close() {}
}
