package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "007, 7",
    "12, 12",
    "12.0, 12",
    "12.50, 12.5",
    "+3, 3",
    "1.1010519900307E+17, 110105199003070000",
    "110105199003070011, 110105199003070011",
    "1.10105199003070016E17, 110105199003070016",
    "0.10000000000000001, 0.1",
    "5000.4999999999991, 5000.499999999999",
    "1E-5, 0.00001",
    "1E-400, 0",
    "-2.5E3, -2500"
  })
  void storedTextsBecomePlain(String stored, String raw) {
    assertThat(NumberText.raw(stored)).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1,5", "NaN", "Infinity", "1e999", "1E2147483647", "0x10", "1d"})
  void otherTextsAreDamage(String stored) {
    assertThatExceptionOfType(UnreadableRoster.class).isThrownBy(() -> NumberText.raw(stored));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "5000.5, 5000.5",
    "0.1, 0.1",
    "2.0E-3, 0.002",
    "1E23, 100000000000000000000000",
    "1.1010519900307E17, 110105199003070000",
    "123456789012345680, 123456789012345680",
    "-7, -7"
  })
  void doublesBecomeTheirShortestForm(double value, String raw) {
    assertThat(NumberText.raw(value)).isEqualTo(raw);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "13800138000, 13800138000",
    "99999999999, 99999999999",
    "100000000000, 1E+11",
    "-123456789012, -1.23457E+11",
    "110105199003070000, 1.10105E+17",
    "3.14159265358979, 3.141592654",
    "12345.6789012, 12345.6789",
    "1234567890.5, 1234567891",
    "99999999999.9, 1E+11",
    "0.00012345, 0.00012345",
    "0.000012, 0.000012",
    "0.0000123456789, 1.23457E-05",
    "0.30000000000000004, 0.3",
    "-5000.5, -5000.5"
  })
  void generalShowsElevenCharacters(String raw, String shown) {
    assertThat(NumberText.general(raw)).isEqualTo(shown);
  }
}
