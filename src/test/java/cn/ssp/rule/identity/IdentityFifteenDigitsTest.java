package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Personal;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IdentityFifteenDigitsTest {
  /** 320584 851120 202 became 320584 19851120 202 2. */
  @Test
  void offersTheNumberOfEighteen() {
    assertThat(removal().with("idNumber", "320584851120202").findings())
        .containsExactly("B2 identity-15-digits 320584198511202022");
  }

  @Test
  void offersItAsPersonalData() {
    assertThat(removal().with("idNumber", "320584851120202").rawFindings())
        .flatExtracting(Finding::args)
        .containsExactly(new Arg("320584198511202022", Personal.IDENTITY_NUMBER));
  }

  @Test
  void offersNothingWhereTheDayOfBirthIsNone() {
    assertThat(removal().with("idNumber", "320584850229202").findings())
        .containsExactly("B2 identity-birth-date no-such-day");
  }

  @Test
  void leavesTheRowValid() {
    assertThat(removal().with("idNumber", "320584851120202").result().validRows()).isEqualTo(1);
  }

  /** They are younger than the numbers of 15 digits. */
  @Test
  void takesNoneForAPermitOfResidence() {
    assertThat(removal().with("idType", "港澳台居民居住证").with("idNumber", "810000900101001").findings())
        .containsExactly("B2 identity-length 15 residence-permit");
  }
}
