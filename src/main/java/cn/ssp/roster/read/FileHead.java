package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file, which tell what it is. */
final class FileHead {
  private static final int LENGTH = 8192;

  private final byte[] bytes;
  private final String latin;

  FileHead(byte[] bytes) {
    this.bytes = bytes;
    this.latin = new String(bytes, ISO_8859_1);
  }

  /** The head of a file that exists. */
  static FileHead of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new FileHead(in.readNBytes(LENGTH));
    } catch (IOException e) {
      throw MissingFile.UNREADABLE.failure(e);
    }
  }

  /** Whether it is a zip, empty ones included. */
  boolean isZip() {
    return starts("PK\3\4") || starts("PK\5\6");
  }

  /** Whether it is a compound file ([MS-CFB]). */
  boolean isOle2() {
    return starts("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
  }

  /** Refuses everything that is not plain text. */
  void requireText() {
    NotAWorkbook reason = refusal();
    if (reason != null) {
      throw reason.failure();
    }
  }

  private @Nullable NotAWorkbook refusal() {
    if (bytes.length == 0) {
      return NotAWorkbook.EMPTY;
    }
    if (starts("%PDF")) {
      return NotAWorkbook.PDF;
    }
    if (starts("{\\rtf")) {
      return NotAWorkbook.OTHER_DOCUMENT;
    }
    if (starts("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*") || isRiffOrBitmap()) {
      return NotAWorkbook.IMAGE;
    }
    if (starts("Rar!", "7z\u00BC\u00AF", "\u001F\u008B")) {
      return NotAWorkbook.ARCHIVE;
    }
    // The bare BOF records of Excel 2, 3 and 4, which had no container.
    if (starts("\u0009\0\4\0", "\u0009\2\6\0", "\u0009\4\6\0")) {
      return NotAWorkbook.EXCEL_95;
    }
    Charset marked = CsvEncoding.marked(bytes);
    if (marked == null && latin.indexOf('\0') >= 0) {
      return NotAWorkbook.BINARY;
    }
    return markup(new String(bytes, marked == null ? StandardCharsets.UTF_8 : marked));
  }

  private boolean isRiffOrBitmap() {
    return starts("RIFF") || (starts("BM") && latin.indexOf('\0') >= 0);
  }

  private static @Nullable NotAWorkbook markup(String text) {
    String head = text.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (head.startsWith("mime-version:")) {
      return NotAWorkbook.HTML;
    }
    if (!head.startsWith("<")) {
      return null;
    }
    if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") && !head.contains("<html")) {
      return NotAWorkbook.XML_SPREADSHEET;
    }
    boolean page =
        head.contains("<html") || head.contains("<table") || head.startsWith("<!doctype html");
    if (page || head.startsWith("<meta") || head.startsWith("<head") || head.startsWith("<style")) {
      return NotAWorkbook.HTML;
    }
    return head.startsWith("<?xml") ? NotAWorkbook.XML : null;
  }

  private boolean starts(String... signatures) {
    for (String signature : signatures) {
      if (latin.startsWith(signature)) {
        return true;
      }
    }
    return false;
  }
}
