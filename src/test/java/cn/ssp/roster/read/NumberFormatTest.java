package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.read.NumberFormat.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "YYYY/M/D",
        "yyyy\"年\"m\"月\"d\"日\"",
        "yyyy\"年\"m\"月\"d\"日\";@",
        "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "[Red]yyyy-mm-dd",
        "yyyy\\-mm\\-dd",
        "m/d/yy h:mm",
        "h:mm AM/PM",
        "h\"时\"mm\"分\"",
        "上午/下午h\"时\"mm\"分\"",
        "[h]:mm:ss",
        "mm:ss.0",
        "e/m/d",
        "[$-404]e\"年\"",
        "\"出生\"yyyy.mm.dd",
        "yyyymmdd",
        "reserved-0x1F"
      })
  void dates(String code) {
    assertThat(NumberFormat.of(164, code).look()).isEqualTo(Look.DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00E+00",
        "##0.0E+0",
        "#,##0.00_);[Red](#,##0.00)",
        "[Red]0",
        "[Yellow]0",
        "[>=1000]#,##0;0",
        "0\"days\"",
        "0\\d",
        "\"ymd\"0",
        "0*d",
        "[$￥-804]#,##0.00",
        "[$USD]0",
        "0%",
        "# ?/?",
        ";;;",
        "\"unclosed yyyy",
        "[unclosed yyyy",
        "0\\"
      })
  void numbers(String code) {
    assertThat(NumberFormat.of(164, code).look()).isEqualTo(Look.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"General", "GENERAL", "@", "", "General\"d\"", "General;[Red]-General"})
  void generalOnes(String code) {
    assertThat(NumberFormat.of(164, code).look()).isEqualTo(Look.GENERAL);
  }

  @Test
  void fixedOnesCountTheirPlaces() {
    assertThat(NumberFormat.of(164, "0")).isEqualTo(new NumberFormat(164, "0", Look.FIXED, 0));
    assertThat(NumberFormat.of(164, "0.0_ "))
        .isEqualTo(new NumberFormat(164, "0.0_ ", Look.FIXED, 1));
    assertThat(NumberFormat.of(2, null)).isEqualTo(new NumberFormat(2, null, Look.FIXED, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18, 21, 22, 27, 31, 36, 45, 47, 50, 57, 58, 71, 81})
  void builtInDates(int id) {
    assertThat(NumberFormat.of(id, null).isDate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 4, 9, 10, 11, 13, 23, 26, 37, 44, 48, 49, 59, 62, 67, 70, 82, 163})
  void builtInNumbers(int id) {
    assertThat(NumberFormat.of(id, null).isDate()).isFalse();
  }

  @Test
  void theCodeOfAWorkbookOutranksTheBuiltInOne() {
    assertThat(NumberFormat.of(14, "0.00").isDate()).isFalse();
    assertThat(NumberFormat.of(1, "yyyy").isDate()).isTrue();
  }
}
