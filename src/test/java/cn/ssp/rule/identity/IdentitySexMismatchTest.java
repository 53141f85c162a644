package cn.ssp.rule.identity;

import static cn.ssp.rule.RosterFixture.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.rule.RosterFixture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IdentitySexMismatchTest {
  /** The order codes are 411 and 202. */
  @Test
  void comparesTheOrderCode() {
    assertThat(roster("collection").with("sex", "女").findings())
        .containsExactly("D2 identity-sex-mismatch male");
    assertThat(collection("320584198511202022").with("sex", "男").findings())
        .containsExactly("D2 identity-sex-mismatch female");
  }

  /** It ends in the order code. */
  @Test
  void comparesAnOldNumber() {
    assertThat(collection("320584851120202").with("sex", "男").findings())
        .contains("D2 identity-sex-mismatch female");
    assertThat(collection("320584851120202").with("sex", "女").findings())
        .noneMatch(finding -> finding.contains("mismatch"));
  }

  @Test
  void comparesNothingThatIsAbsent() {
    assertThat(roster("collection").with("sex", "").findings()).isEmpty();
    assertThat(roster("collection").with("sex", "男性").findings())
        .noneMatch(finding -> finding.contains("mismatch"));
    assertThat(collection("32058419851120202").with("sex", "男").findings())
        .containsExactly("B2 identity-length 17 resident-card");
  }

  /** A wrong check is no failure of form: what else is wrong is told beside it. */
  @Test
  void isToldBesideAWrongCheck() {
    assertThat(collection("320584198511202023").with("sex", "男").findings())
        .containsExactly("B2 identity-checksum", "D2 identity-sex-mismatch female");
  }

  private static RosterFixture collection(String number) {
    return roster("collection").with("idNumber", number).with("birthDate", "");
  }
}
