package cn.ssp.roster.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("roster.csv"), content);
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(UTF_8));
  }

  private List<String> rows(String content) throws IOException {
    return Transcript.rows(file(content));
  }

  @Test
  void everyEncodingOfExcelIsKnown() throws IOException {
    String text = "姓名,证件号码\n欧阳娜·𠮷,11010519491231002X\n";
    List<String> rows =
        List.of("1: A=TEXT 姓名, B=TEXT 证件号码", "2: A=TEXT 欧阳娜·𠮷, B=TEXT 11010519491231002X");

    assertThat(Transcript.rows(file(text.getBytes(UTF_8)))).isEqualTo(rows);
    assertThat(Transcript.rows(file(("\uFEFF" + text).getBytes(UTF_8)))).isEqualTo(rows);
    assertThat(Transcript.rows(file(("\uFEFF" + text).getBytes(UTF_16LE)))).isEqualTo(rows);
    assertThat(Transcript.rows(file(("\uFEFF" + text).getBytes(UTF_16BE)))).isEqualTo(rows);
    assertThat(Transcript.rows(file(text.getBytes(GB18030)))).isEqualTo(rows);
  }

  @Test
  void theWholeFileDecidesItsEncoding() throws IOException {
    String ascii = "a,b\n".repeat(20_000);

    List<String> rows = Transcript.rows(file((ascii + "张三").getBytes(GB18030)));

    assertThat(rows).hasSize(20_001).endsWith("20001: A=TEXT 张三");
  }

  @Test
  void aCsvIsOneSheetWithoutAName() throws IOException {
    assertThat(Transcript.of(file("a")).sheets()).containsExactly(new Sheet(0, null, false));
    assertThat(Transcript.of(file("a")).merged()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndAsTheyLike(String end) throws IOException {
    assertThat(rows("a" + end + end + "b" + end))
        .containsExactly("1: A=TEXT a", "2:", "3: A=TEXT b");
  }

  @Test
  void quotesProtect() throws IOException {
    assertThat(rows("\"a,b\",\"c\"\"d\",\"e\nf\r\ng\",\"\"\nh\"i,j"))
        .containsExactly(
            "1: A=TEXT a,b, B=TEXT c\"d, C=TEXT e\nf\r\ng", "2: A=TEXT h\"i, B=TEXT j");
  }

  @Test
  void digitsKeptAsTextForExcelAreUnwrapped() throws IOException {
    assertThat(rows("=\"320500199001011234\",\"=\"\"007\"\"\",=A1,=\"\",=\"a\"\"b\""))
        .containsExactly("1: A=TEXT 320500199001011234, B=TEXT 007, C=TEXT =A1, E=TEXT a\"b");
  }

  @Test
  void tabsAndSemicolonsSeparateWhereNoCommaDoes() throws IOException {
    assertThat(rows("a\tb;c\n1,2\t3"))
        .containsExactly("1: A=TEXT a, B=TEXT b;c", "2: A=TEXT 1,2, B=TEXT 3");
    assertThat(rows("\"a,b\";c\n")).containsExactly("1: A=TEXT a,b, B=TEXT c");
    assertThat(rows("a\tb,c\n")).containsExactly("1: A=TEXT a\tb, B=TEXT c");
    assertThat(rows("\n\na;b\n1,2"))
        .containsExactly("1:", "2:", "3: A=TEXT a, B=TEXT b", "4: A=TEXT 1,2");
  }

  @Test
  void fieldsMayBeEmpty() throws IOException {
    assertThat(rows(",a,,b,\n,\n ")).containsExactly("1: B=TEXT a, D=TEXT b", "2:", "3: A=TEXT  ");
  }

  @Test
  void quotesThatDoNotCloseAreRefused() throws IOException {
    Refusal.expect(file("a,\"b\nc"), NotAWorkbook.CSV_QUOTES);
    Refusal.expect(file("a,\""), NotAWorkbook.CSV_QUOTES);
    Refusal.expect(file("\"a\"b,c"), NotAWorkbook.CSV_QUOTES);
    Refusal.expect(file("\"" + "a\n".repeat(3_000_000)), NotAWorkbook.CSV_QUOTES);
  }

  @Test
  void otherBytesAreRefused() throws IOException {
    Refusal.expect(file(new byte[] {'a', ',', (byte) 0xFF, '\n'}), NotAWorkbook.ENCODING);
    Refusal.expect(file(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}), NotAWorkbook.ENCODING);
    Refusal.expect(file("a,b\n".repeat(5000) + "\0"), NotAWorkbook.BINARY);
  }

  @Test
  void sizesBeyondASheetAreRefused() throws IOException {
    Refusal.expect(file("a".repeat(TooLarge.CELL.limit() + 1)), TooLarge.CELL);
    Refusal.expect(file(",".repeat(TooLarge.COLUMNS.limit())), TooLarge.COLUMNS);
    Refusal.expect(file("\n".repeat(TooLarge.ROWS.limit() + 1)), TooLarge.ROWS);
  }
}
