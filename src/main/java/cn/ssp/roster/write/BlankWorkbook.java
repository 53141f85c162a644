package cn.ssp.roster.write;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.template.Template;
import java.nio.file.Path;

/**
 * The blank workbook of a template: a sheet of headings named after the business, a sheet of notes
 * for people, and, where drop-down lists are long, a hidden sheet of those. The same template makes
 * the same bytes, whoever makes it and whenever; another version of Java may compress them
 * otherwise.
 */
public final class BlankWorkbook {
  private final Template template;
  private final int defaultRows;

  private BlankWorkbook(Template template, int defaultRows) {
    this.template = template;
    this.defaultRows = defaultRows;
  }

  /** The workbook of a template, with the rows that it ships with. */
  public static BlankWorkbook of(Template template) {
    return new BlankWorkbook(template, template.defaultRows());
  }

  /**
   * The workbook with that many rows that bear the defaults. Where the template has no defaults, a
   * row bears nothing, and so the file holds none: its columns are formatted to the last row
   * anyway.
   */
  public BlankWorkbook withRows(int rows) {
    return new BlankWorkbook(template, rows);
  }

  /**
   * Writes the workbook in the format that the file's name asks for. The file appears whole or not
   * at all.
   *
   * @throws Failure of one of {@link WriteKinds}
   */
  public void write(Path file, Existing existing) {
    new NewFile(file).write(bytes(WorkbookFormat.of(file)), existing);
  }

  /**
   * The workbook as the content of a file.
   *
   * @throws Failure of {@link WriteKinds#OUTPUT_ROWS} when it holds more rows than the template or
   *     the format takes
   */
  public byte[] bytes(WorkbookFormat format) {
    int lastRow = Math.min(template.maxRows(), format.rows() - 1);
    if (defaultRows < 0 || defaultRows > lastRow) {
      throw new Failure(
          ExitCode.USAGE, WriteKinds.OUTPUT_ROWS, Arg.of(defaultRows), Arg.of(lastRow));
    }
    Book book = Book.of(format, template.title());
    Look look = new Look(book);
    DataSheet data = new DataSheet(template, book, look);
    data.fill(rowsWithDefaults(), lastRow);
    new NotesSheet(template, book, look).fill();
    new DropDowns(book.poi()).attach(data.sheet(), template.columns(), lastRow);
    return book.bytes();
  }

  private int rowsWithDefaults() {
    boolean any = template.columns().stream().anyMatch(it -> it.defaultValue() != null);
    return any ? defaultRows : 0;
  }
}
