package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractEndUnexpectedTest {
  @Test
  void findsTheEndOfAnUnlimitedTerm() {
    assertThat(enrolment().with("contractType", "无固定期限").findings())
        .containsExactly("J2 contract-end-unexpected");
  }

  @Test
  void takesTheEndOfAnyOtherTerm() {
    assertThat(enrolment().with("contractType", "其他情形").findings()).isEmpty();
  }

  @Test
  void leavesABadDateToItsOwnRule() {
    assertThat(enrolment().with("contractType", "无固定期限").with("contractEnd", "长期").findings())
        .containsExactly("J2 bad-date");
  }
}
