package cn.ssp.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens rosters. What a file is, its content decides; its name only tells CSV from other text. */
public final class Workbooks {
  private Workbooks() {}

  /**
   * Opens a file.
   *
   * @throws UnreadableRoster when there is none, or it is no workbook that can be read
   */
  public static Workbook open(Path file) {
    return open(file, file.toString(), false);
  }

  /**
   * Opens what a stream holds, such as the standard input, by way of a temporary file that only its
   * owner may read and that closing the workbook deletes. Plain text is taken for CSV whatever the
   * name.
   *
   * @param name the name that the content goes by
   * @param in read to its end, and left open
   * @throws UnreadableRoster when it is no workbook that can be read
   */
  public static Workbook open(String name, InputStream in) {
    SpooledFile spooled = SpooledFile.of(in);
    try {
      return new SpooledWorkbook(open(spooled.path(), name, true), spooled);
    } catch (RuntimeException e) {
      spooled.close();
      throw e;
    }
  }

  private static Workbook open(Path file, String name, boolean anyTextIsCsv) {
    requireReadable(file);
    FileHead head = FileHead.of(file);
    String extension = extension(name);
    if (head.isZip() || head.isOle2()) {
      if (extension.equals("et") || extension.equals("ett")) {
        throw NotAWorkbook.WPS_ET.failure();
      }
      if (head.isOle2()) {
        return XlsWorkbook.open(file);
      }
      if (extension.equals("xlsm")) {
        throw new UnreadableRoster(FileKinds.FILE_MACRO);
      }
      return XlsxWorkbook.open(file);
    }
    head.requireText();
    if (!anyTextIsCsv && !extension.equals("csv")) {
      throw (CsvEncoding.isKnown(file) ? NotAWorkbook.TEXT : NotAWorkbook.BINARY).failure();
    }
    return CsvWorkbook.open(file);
  }

  private static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw MissingFile.MISSING.failure();
    }
    if (!Files.isRegularFile(file)) {
      throw MissingFile.NOT_A_FILE.failure();
    }
    try {
      if (Files.size(file) > TooLarge.FILE.bytes()) {
        throw TooLarge.FILE.failure();
      }
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
