package cn.ssp.rule.person;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.Excel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class MobileFormatTest {
  @ParameterizedTest
  @ValueSource(strings = {"13000000000", "19999999999", "15012345678"})
  void takesElevenDigits(String mobile) {
    assertThat(enrolment().with("mobile", mobile).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12000000000", "1380000000", "138000000001", "0512-63000000", "无"})
  void findsAnythingElse(String mobile) {
    assertThat(enrolment().with("mobile", mobile).findings())
        .containsExactly("F2 mobile-format form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8613800000001", "008613800000001", "86-13800000001"})
  void namesTheCountryCode(String mobile) {
    assertThat(enrolment().with("mobile", mobile).findings())
        .containsExactly("F2 mobile-format country-code");
  }

  @Test
  void namesTheCountryCodeBehindItsSign() {
    assertThat(enrolment().with("mobile", "+86 13800000001").findings())
        .contains("F2 formula-like-text", "F2 mobile-format country-code");
  }

  /** Eleven digits are kept in full. */
  @Test
  void takesANumberForItsDigits() {
    assertThat(enrolment().with("mobile", Excel.number("13800000001")).findings()).isEmpty();
  }

  @Test
  void looksThroughTyping() {
    assertThat(enrolment().with("mobile", "138 0000 0001").findings())
        .containsExactly("F2 stray-space inside");
  }

  @Test
  void saysNothingOfNone() {
    assertThat(enrolment().with("mobile", "").findings()).isEmpty();
  }
}
