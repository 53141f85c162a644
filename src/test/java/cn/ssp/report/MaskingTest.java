package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "IDENTITY_NUMBER, 11010519491231002X, 110105********002X",
    "IDENTITY_NUMBER, 110105491231002,    11010*******002",
    "IDENTITY_NUMBER, H12345678,          H12****78",
    "IDENTITY_NUMBER, 1.10105E+17,        1.1******17",
    "IDENTITY_NUMBER, 张三,               **",
    "PHONE,           13800138000,        138******00",
    "NAME,            张三,               **",
    "NAME,            张三丰,             张**",
    "NAME,            欧阳娜娜,           欧***",
    "NO,              普通员工,           普通员工",
    "NO,              2026-09-01,         2026-09-01"
  })
  void keepsOnlyTheEndsOfPersonalData(Personal personal, String text, String shown) {
    assertThat(Masking.masked().apply(new Arg(text, personal))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "身份证11010519491231002X本人, 身份证110105********002X本人",
    "１１０１０５１９４９１２３１００２Ｘ, １１０１０５********００２Ｘ",
    "110105 19491231 002X, 110105**********002X",
    "手机13800138000, 手机138******00",
    "320500199001, 3205*****001"
  })
  void masksLongNumbersInWhateverColumnTheyStand(String text, String shown) {
    assertThat(Masking.masked().apply(Arg.of(text))).isEqualTo(shown);
  }

  /** The platform's number of a person is short; the six digits of a district tell nobody. */
  @ParameterizedTest
  @CsvSource({
    "人员信息已采集，人员编号为1001234567, 人员信息已采集，人员编号为100*****67",
    "人员编号为1234567, 人员编号为12****7",
    "该人员在其他统办区存在欠费，320500, 该人员在其他统办区存在欠费，320500",
    "身份证11010519491231002X本人, 身份证110105********002X本人",
    "手机13800138000, 手机138******00"
  })
  void masksAllButShortNumbersInTheWordsOfOthers(String text, String shown) {
    assertThat(Masking.masked().apply(new Arg(text, Personal.WORDS))).isEqualTo(shown);
  }

  /** A character outside of the basic plane counts as one. */
  @Test
  void neverCutsACharacterInTwo() {
    assertThat(Masking.masked().apply(new Arg("𠮷田一", Personal.NAME))).isEqualTo("𠮷**");
  }

  @Test
  void revealsEverythingWhenAsked() {
    Arg number = new Arg("11010519491231002X", Personal.IDENTITY_NUMBER);

    assertThat(Masking.revealed().apply(number)).isEqualTo("11010519491231002X");
  }
}
