package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledWorkbookTest {
  @TempDir Path folder;

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void aStreamOfTextIsCsv() {
    try (Workbook workbook = Workbooks.open("-", text("姓名\n张三\n"))) {
      assertThat(Transcript.of(workbook, 0).rows()).containsExactly("1: A=TEXT 姓名", "2: A=TEXT 张三");
    }
  }

  @Test
  void aStreamOfAWorkbookIsOne() throws IOException {
    Path file = HandMadeXlsx.ofRows("<row><c><v>1</v></c></row>").write(folder);

    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = Workbooks.open("-", in)) {
      assertThat(workbook.sheets()).containsExactly(new Sheet(0, "S", false));
      assertThat(Transcript.of(workbook, 0).rows()).containsExactly("1: A=NUMBER 1");
    }
  }

  @Test
  void anEmptyStreamIsRefused() {
    assertThatExceptionOfType(UnreadableRoster.class)
        .isThrownBy(() -> Workbooks.open("-", text("")));
  }

  @Test
  void theCopyIsTheOwnersAndGoes() throws IOException {
    SpooledFile copy = SpooledFile.of(text("a"));

    assertThat(copy.path()).hasContent("a");
    if (copy.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.path())))
          .isEqualTo("rw-------");
    }
    new SpooledWorkbook(Workbooks.open(renamed(copy)), copy).close();
    assertThat(copy.path()).doesNotExist();
  }

  private Path renamed(SpooledFile copy) throws IOException {
    return Files.copy(copy.path(), folder.resolve("copy.csv"));
  }
}
