package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.CellRange;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One table, written by programs that people make rosters with; see scripts/fixtures. openpyxl does
 * not calculate, and SheetJS writes neither formulas nor hidden rows to .xls.
 */
class ProgramFixturesTest {
  @ParameterizedTest
  @CsvSource({
    "libreoffice.xlsx, F=FORMULA/NUMBER %s, 4 hidden",
    "libreoffice.xls, F=FORMULA/NUMBER %s, 4 hidden",
    "openpyxl.xlsx, F=FORMULA/BLANK, 4 hidden",
    "sheetjs.xlsx, F=FORMULA/NUMBER %s, 4 hidden",
    "sheetjs.xls, F=NUMBER %s, 4",
    "sxssf.xlsx, F=FORMULA/NUMBER %s, 4 hidden"
  })
  void areReadAlike(String file, String result, String fourth) throws URISyntaxException {
    Path path = path(file);

    Transcript roster = Transcript.of(path);

    assertThat(roster.sheets())
        .containsExactly(new Sheet(0, "花名册", false), new Sheet(1, "代码", true));
    assertThat(roster.merged()).containsExactly(new CellRange(1, 1, 0, 5));
    assertThat(roster.rows().stream().filter(row -> !row.equals("5:")))
        .containsExactly(
            "1: A=TEXT 参保人员花名册",
            "2: A=TEXT 姓名, B=TEXT 证件号码, C=TEXT 出生日期, D=TEXT 月工资, E=TEXT 在职, F=TEXT 年工资",
            "3: A=TEXT 张三, B=TEXT 11010519491231002X, C=DATE 18263 -> 1949-12-31 @1949-12-31,"
                + " D=NUMBER 5000.5, E=BOOLEAN 1 -> TRUE, "
                + result.formatted("60006"),
            fourth
                + ": A=TEXT 李四, B=TEXT 440524188001010014,"
                + " C=DATE 32202 -> 1988-02-29 @1988-02-29,"
                + " D=NUMBER 4321, E=BOOLEAN 0 -> FALSE, "
                + result.formatted("51852"),
            "6: A=TEXT 欧阳娜, F=NUMBER 0.1");
    assertThat(Transcript.of(path, 1).rows()).containsExactly("1: A=TEXT 养老");
  }

  private static Path path(String file) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ProgramFixturesTest.class.getResource(file), file).toURI());
  }
}
