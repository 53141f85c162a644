package cn.ssp.roster.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * How a CSV file is written.
 *
 * @param charset its encoding, which all of the file keeps to
 * @param separator what stands between its fields
 */
public record CsvForm(Charset charset, char separator) {
  /**
   * Finds out how a text file is written, by reading all of it.
   *
   * @throws UnreadableRoster when its encoding is none of those known here
   */
  public static CsvForm of(Path file) {
    Charset charset = CsvEncoding.of(file);
    try (Reader reader = CsvEncoding.reader(file, charset)) {
      return new CsvForm(charset, CsvSeparator.of(reader));
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }
}
