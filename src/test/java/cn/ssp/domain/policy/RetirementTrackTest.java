package cn.ssp.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.config.Region;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class RetirementTrackTest {
  private final Retirement ages =
      Region.builtIn().policy().retirement().on(LocalDate.of(2026, 11, 23));

  /** A man of 1976-09 is the first to reach the full delay of 36 months, and so the age of 63. */
  @ParameterizedTest
  @CsvSource({
    "1964-12, 2024-12",
    "1965-01, 2025-02",
    "1965-04, 2025-05",
    "1965-05, 2025-07",
    "1976-08, 2039-07",
    "1976-09, 2039-09",
    "1990-01, 2053-01"
  })
  void men(YearMonth birth, YearMonth retirement) {
    assertThat(ages.men().month(birth)).isEqualTo(retirement);
  }

  @ParameterizedTest
  @CsvSource({"1969-12, 2024-12", "1971-04, 2026-08", "1981-09, 2039-09"})
  void womenInOffice(YearMonth birth, YearMonth retirement) {
    assertThat(ages.womenInOffice().month(birth)).isEqualTo(retirement);
  }

  @ParameterizedTest
  @CsvSource({"1974-12, 2024-12", "1975-03, 2025-05", "1984-11, 2039-11"})
  void otherWomen(YearMonth birth, YearMonth retirement) {
    assertThat(ages.women().month(birth)).isEqualTo(retirement);
  }
}
