package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no workbooks, and what is said of them. */
class OtherFilesTest {
  @TempDir Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void noFile() throws IOException {
    Refusal.expect(folder.resolve("absent.xlsx"), MissingFile.MISSING);
    Refusal.expect(folder, MissingFile.NOT_A_FILE);
    Path locked = file("locked.xlsx", new byte[] {1});
    if (locked.toFile().setReadable(false) && !Files.isReadable(locked)) {
      Refusal.expect(locked, MissingFile.UNREADABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"roster.xlsx", "roster.xls", "roster.csv"})
  void nothing(String name) throws IOException {
    Refusal.expect(file(name, new byte[0]), NotAWorkbook.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTML | <html><body><table>",
        "HTML | <!DOCTYPE html><title>",
        "HTML | <table><tr><td>姓名</td></tr></table>",
        "HTML | MIME-Version: 1.0",
        "HTML | <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
        "XML_SPREADSHEET | <?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "XML | <?xml version=\"1.0\"?><a/>",
        "OTHER_DOCUMENT | {\\rtf1\\ansi",
        "PDF | %PDF-1.7",
        "TEXT | 姓名,证件号码"
      })
  void textUnderAWorkbooksName(NotAWorkbook reason, String text) throws IOException {
    Refusal.expect(file("roster.xls", text.getBytes(UTF_8)), reason);
    Refusal.expect(file("roster.xlsx", ("\uFEFF" + text).getBytes(UTF_8)), marked(reason));
  }

  // A PDF or RTF begins with its first byte or is none.
  private static NotAWorkbook marked(NotAWorkbook reason) {
    boolean byFirstBytes = reason == NotAWorkbook.PDF || reason == NotAWorkbook.OTHER_DOCUMENT;
    return byFirstBytes ? NotAWorkbook.TEXT : reason;
  }

  @Test
  void webPagesInUtf16() throws IOException {
    Refusal.expect(file("roster.xls", "\uFEFF<html><table>".getBytes(UTF_16LE)), NotAWorkbook.HTML);
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE, 89504E470D0A1A0A",
    "IMAGE, FFD8FFE000104A46",
    "IMAGE, 474946383961",
    "IMAGE, 424D36000000",
    "ARCHIVE, 526172211A0700",
    "ARCHIVE, 377ABCAF271C",
    "ARCHIVE, 1F8B0800",
    "EXCEL_95, 0904060000000000",
    "BINARY, 7F454C4602010100",
    "BINARY, 01020300"
  })
  void binaries(NotAWorkbook reason, String hex) throws IOException {
    byte[] content = HexFormat.of().parseHex(hex);

    Refusal.expect(file("roster.xlsx", content), reason);
    Refusal.expect(file("roster.csv", content), reason);
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    byte[] content = {1, 2, (byte) 0xFF, 3};

    Refusal.expect(file("roster.xlsx", content), NotAWorkbook.BINARY);
    Refusal.expect(file("roster.csv", content), NotAWorkbook.ENCODING);
  }

  @ParameterizedTest
  @CsvSource({"roster.xlsx, 504B0304", "roster.xlsx, 504B0506", "roster.xls, D0CF11E0A1B11AE1"})
  void containersCutShort(String name, String hex) throws IOException {
    Refusal.expect(file(name, HexFormat.of().parseHex(hex)), NotAWorkbook.DAMAGED);
  }

  @Test
  void sizesBeyondAnyRoster() throws IOException {
    Refusal.expect(sized("roster.csv", "a", TooLarge.FILE.bytes() + 1), TooLarge.FILE);
    Refusal.expect(
        sized(
            "roster.xls",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            TooLarge.XLS.bytes() + 1),
        TooLarge.XLS);
  }

  /** A file whose bytes after the first ones take no room on most disks. */
  private Path sized(String name, String head, long size) throws IOException {
    Path file = file(name, head.getBytes(ISO_8859_1));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    return file;
  }
}
