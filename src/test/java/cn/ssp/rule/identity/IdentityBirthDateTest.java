package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityBirthDateTest {
  /** 29 February 1970 and a thirteenth month; the check characters are right. */
  @ParameterizedTest
  @ValueSource(strings = {"320506197002290016", "320509198513010016", "320584850229202"})
  void findsADayThatTheCalendarDoesNotHave(String number) {
    assertThat(removal().with("idNumber", number).findings())
        .containsExactly("B2 identity-birth-date no-such-day");
  }

  @Test
  void takesTheLeapDay() {
    assertThat(removal().with("idNumber", "320509199202291230").findings()).isEmpty();
  }

  /** Checked on 23 November 2026: born that day, and born on the next. */
  @Test
  void findsADayThatIsStillToCome() {
    assertThat(removal().with("idNumber", "320509202611230011").findings()).isEmpty();
    assertThat(removal().with("idNumber", "320509202611240017").findings())
        .containsExactly("B2 identity-birth-date future");
    assertThat(
            removal()
                .with("idNumber", "320509202611240017")
                .asOf("2026-11-24T00:00")
                .with("stopDate", "2026-11-23")
                .findings())
        .isEmpty();
  }

  @Test
  void isToldBesideAWrongCheck() {
    assertThat(removal().with("idNumber", "320509198513010017").findings())
        .containsExactly("B2 identity-checksum", "B2 identity-birth-date no-such-day");
  }

  @Test
  void concernsTemplatesWithoutTheKindOfDocument() {
    assertThat(roster("base-raise").with("idNumber", "320506197002290016").findings())
        .containsExactly("A2 identity-birth-date no-such-day");
  }
}
