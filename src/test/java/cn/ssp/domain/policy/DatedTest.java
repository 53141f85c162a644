package cn.ssp.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DatedTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
  private static final LocalDate SECOND = LocalDate.of(2025, 1, 1);

  private final Dated<String> limit = new Dated<>(Map.of(SECOND, "new", FIRST, "old"));

  @Test
  void changesOnItsDay() {
    assertThat(limit.on(FIRST)).isEqualTo("old");
    assertThat(limit.on(SECOND.minusDays(1))).isEqualTo("old");
    assertThat(limit.on(SECOND)).isEqualTo("new");
    assertThat(limit.on(SECOND.plusYears(10))).isEqualTo("new");
  }

  @Test
  void hasItsFirstValueFromEverOn() {
    assertThat(limit.on(FIRST.minusDays(1))).isEqualTo("old");
  }

  @Test
  void keepsItsValues() {
    Map<LocalDate, String> values = new HashMap<>(Map.of(FIRST, "old"));
    Dated<String> dated = new Dated<>(values);
    values.put(FIRST, "other");

    assertThat(dated.on(FIRST)).isEqualTo("old");
  }

  @Test
  void needsAValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dated<>(Map.of()));
  }
}
