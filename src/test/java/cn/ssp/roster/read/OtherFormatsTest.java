package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | | 1234.5 | 1,235",
        "4 | | 1234.5 | 1,234.50",
        "9 | | 0.5 | 50%",
        "11 | | 12345 | 1.23E+04",
        "23 | | 12345.5 | 12345.5",
        "164 | [$￥-804]#,##0.00 | 1234.5 | ￥1,234.50",
        "164 | #,##0.00_);[Red]\\(#,##0.00\\) | -5 | (5.00)",
        "164 | 00000 | 42 | 00042",
        "164 | #,##0 | 110105199003070011 | 110,105,199,003,070,000"
      })
  void numbersAreShownAsExcelDoes(int id, @Nullable String code, String raw, String shown) {
    assertThat(shown(id, code, raw)).isEqualTo(shown);
  }

  @Test
  void codesThatCannotBeFollowedShowTheNumber() {
    assertThat(shown(164, "0;".repeat(200), "7")).isEqualTo("7");
  }

  @Test
  void theMachinesLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(shown(4, null, "1234.5")).isEqualTo("1,234.50");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String shown(int id, @Nullable String code, String raw) {
    return new OtherFormats().shown(raw, NumberFormat.of(id, code));
  }
}
