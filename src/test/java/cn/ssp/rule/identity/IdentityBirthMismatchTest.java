package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Finding;
import cn.ssp.roster.Excel;
import cn.ssp.rule.RosterFixture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IdentityBirthMismatchTest {
  @Test
  void comparesTheDay() {
    assertThat(roster("collection").with("birthDate", "1990-03-08").findings())
        .containsExactly("E2 identity-birth-mismatch");
    assertThat(roster("collection").with("birthDate", "1990年3月7日").findings()).isEmpty();
    assertThat(roster("collection").with("birthDate", Excel.date("1990-03-07")).findings())
        .isEmpty();
  }

  @Test
  void comparesAnOldNumber() {
    assertThat(collection("320584851120202").with("birthDate", "1985-11-21").findings())
        .contains("E2 identity-birth-mismatch");
    assertThat(collection("320584851120202").with("birthDate", "1985-11-20").findings())
        .noneMatch(finding -> finding.contains("mismatch"));
  }

  @Test
  void comparesNothingThatIsAbsent() {
    assertThat(roster("collection").with("birthDate", "").findings()).isEmpty();
    assertThat(roster("collection").with("birthDate", "1990.3.8").findings())
        .containsExactly("E2 bad-date");
    assertThat(collection("320509198513010016").findings())
        .containsExactly("B2 identity-birth-date no-such-day");
  }

  @Test
  void isToldBesideAWrongCheck() {
    assertThat(collection("320584198511202023").findings())
        .containsExactly("B2 identity-checksum", "E2 identity-birth-mismatch");
  }

  /** With the day, the digits that reports mask would be known. */
  @Test
  void doesNotTellTheDay() {
    assertThat(collection("320584198511202022").rawFindings())
        .flatExtracting(Finding::args)
        .isEmpty();
  }

  private static RosterFixture collection(String number) {
    return roster("collection").with("idNumber", number).with("sex", "");
  }
}
