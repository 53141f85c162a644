package cn.ssp.roster.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSystemTest {
  @ParameterizedTest
  @CsvSource({
    "FROM_1900, 1, 1900-01-01",
    "FROM_1900, 59, 1900-02-28",
    "FROM_1900, 60, ",
    "FROM_1900, 61, 1900-03-01",
    "FROM_1900, 32874, 1990-01-01",
    "FROM_1900, 45351.99, 2024-02-29",
    "FROM_1900, 2958465, 9999-12-31",
    "FROM_1900, 2958466, ",
    "FROM_1900, 0, ",
    "FROM_1900, 0.99, ",
    "FROM_1900, -1, ",
    "FROM_1904, 0, 1904-01-01",
    "FROM_1904, 60, 1904-03-01",
    "FROM_1904, 31412, 1990-01-01",
    "FROM_1904, 2957003, 9999-12-31",
    "FROM_1904, 2957004, ",
    "FROM_1904, -0.5, "
  })
  void daysAreCounted(DateSystem system, String serial, @Nullable LocalDate date) {
    assertThat(system.date(serial)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "32874, 1990-01-01",
    "32874.5, 1990-01-01T12:00",
    "32874.999999999, 1990-01-01T23:59",
    "32874.000001, 1990-01-01",
    "32874.354166666667, 1990-01-01T08:30",
    "60, 1900-02-29",
    "60.25, 1900-02-29T06:00",
    "0, 0",
    "-1, -1",
    "3000000, 3000000"
  })
  void datesAreShownInIso(String serial, String shown) {
    assertThat(DateSystem.FROM_1900.shown(serial)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "FROM_1900, 1990-01-01, 32874",
    "FROM_1900, 1990-01-01T12:00:00, 32874.5",
    "FROM_1900, 1990-01-01T12:00:00.000Z, 32874.5",
    "FROM_1900, 1900-01-01, 1",
    "FROM_1900, 1900-02-28, 59",
    "FROM_1900, 1900-03-01, 61",
    "FROM_1904, 1904-01-01, 0"
  })
  void isoDatesBecomeSerialNumbers(DateSystem system, String iso, String serial) {
    assertThat(system.serial(iso)).isEqualTo(serial);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1990", "1990-13-01", "1990-01-01T25:00:00", "T12:00:00"})
  void otherTextsAreDamage(String iso) {
    assertThatExceptionOfType(UnreadableRoster.class)
        .isThrownBy(() -> DateSystem.FROM_1900.serial(iso));
  }
}
