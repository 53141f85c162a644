package cn.ssp.roster.write;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Edits;
import cn.ssp.roster.read.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class WorkbookCopyTest {
  private static final String SHEET_ENTRY = "xl/worksheets/sheet1.xml";

  private final Edits edits = new Edits();

  @TempDir private Path folder;

  /** To the byte, as the archive has them: still compressed, with their times. */
  @Test
  void takesOverEveryOtherPartOfAnXlsx() throws IOException {
    Path original = Path.of("samples/collection-errors.xlsx");
    edits.set(4, 2, "王芳");
    edits.remove(20);

    Path copy = copy(original, firstSheet(original));

    Map<String, String> before = parts(original);
    Map<String, String> after = parts(copy);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.remove(SHEET_ENTRY)).isNotEqualTo(before.remove(SHEET_ENTRY));
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/collection-errors.xlsx", "samples/removal-errors.xls"})
  void changesTheCellsAndRowsThatItIsTold(Path original) throws IOException {
    edits.set(4, 2, "王芳");
    edits.remove(3);
    edits.remove(6);

    Path copy = copy(original, firstSheet(original));

    try (Workbook before = WorkbookFactory.create(original.toFile(), null, true);
        Workbook after = WorkbookFactory.create(copy.toFile(), null, true)) {
      Map<String, String> expected = cells(before, new int[] {1, 2, 4, 5, 7, 8, 9, 10, 11});
      expected.compute(
          "3:2", (place, cell) -> cell == null ? "" : "王芳" + cell.substring(cell.indexOf('|')));
      assertThat(cells(after, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9})).isEqualTo(expected);
      assertThat(after.getNumCellStyles()).isEqualTo(before.getNumCellStyles());
      assertThat(after.getSheetAt(0).getDataValidations())
          .hasSameSizeAs(before.getSheetAt(0).getDataValidations());
      assertThat(after.getSheetAt(0).getCellComments().keySet())
          .isEqualTo(before.getSheetAt(0).getCellComments().keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void keepsACsvToTheLetter(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    String mark = charset.equals(UTF_16LE) ? "\uFEFF" : "";
    String text = mark + "a,\"b\"\r\n\"x, \"\"y\"\"\",=\"01 \"\n甲 ,\" 乙\"\r\r\n,\"=\"\"02 \"\"\"";
    Path original = Files.write(folder.resolve("a.csv"), text.getBytes(charset));
    edits.set(2, 1, "01");
    edits.set(3, 0, "甲");
    edits.set(3, 1, "a\"b");
    edits.set(5, 1, "02");

    assertThat(Files.readString(copy(original, ""), charset))
        .isEqualTo(
            mark + "a,\"b\"\r\n\"x, \"\"y\"\"\",=\"01\"\n甲,\"a\"\"b\"\r\r\n,\"=\"\"02\"\"\"");
  }

  @Test
  void quotesAFieldOfACsvThatNeedsItNow() throws IOException {
    Path original = Files.writeString(folder.resolve("a.csv"), "\uFEFFa;b\n1;2\n", UTF_8);
    edits.set(1, 0, "x;y");
    edits.remove(2);

    assertThat(Files.readString(copy(original, ""))).isEqualTo("\uFEFF\"x;y\";b\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isForItsOwnerAlone() throws IOException {
    Path original = Files.writeString(folder.resolve("a.csv"), "a,b\n", UTF_8);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy(original, ""))))
        .isEqualTo("rw-------");
  }

  private Path copy(Path original, String sheet) {
    String name = original.getFileName().toString();
    Path copy = folder.resolve("copy." + name.substring(name.lastIndexOf('.') + 1));
    new WorkbookCopy(original, new Sheet(0, sheet, false), edits).write(copy, Existing.KEEP);
    return copy;
  }

  private static String firstSheet(Path original) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(original.toFile(), null, true)) {
      return workbook.getSheetName(0);
    }
  }

  /** Each entry's compressed bytes and time. */
  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream raw = zip.getRawInputStream(entry)) {
          parts.put(
              entry.getName(),
              entry.getTime() + " " + HexFormat.of().formatHex(raw.readAllBytes()));
        }
      }
    }
    return parts;
  }

  /** Text and style of the cells in those rows, by the order of the rows there. */
  private static Map<String, String> cells(Workbook workbook, int... rows) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    Map<String, String> cells = new TreeMap<>();
    for (int index = 0; index < rows.length; index++) {
      Row row = workbook.getSheetAt(0).getRow(rows[index] - 1);
      int at = index + 1;
      row.forEach(
          cell ->
              cells.put(
                  at + ":" + cell.getColumnIndex(),
                  formatter.formatCellValue(cell) + "|" + cell.getCellStyle().getIndex()));
    }
    return cells;
  }
}
