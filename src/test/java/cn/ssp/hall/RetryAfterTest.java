package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "90 | 90",
        "999999999 | 999999999",
        "Mon, 23 Nov 2026 02:00:30 GMT | 30",
        "Mon, 23 Nov 2026 01:00:00 GMT | 0"
      })
  void readsSecondsAndDates(String text, long seconds) {
    assertThat(RetryAfter.read(text, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "soon", "9999999999", "２", "2026-11-23T02:00:30Z"})
  void passesOverAnythingElse(String text) {
    assertThat(RetryAfter.read(text, NOW)).isEmpty();
  }
}
