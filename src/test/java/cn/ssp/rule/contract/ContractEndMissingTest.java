package cn.ssp.rule.contract;

import static cn.ssp.rule.RosterFixture.enrolment;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ContractEndMissingTest {
  @ParameterizedTest
  @ValueSource(strings = {"固定期限", "完成一定工作任务", "其他情形"})
  void namesTheTypeOfContract(String type) {
    assertThat(enrolment().with("contractType", type).with("contractEnd", "").findings())
        .containsExactly("J2 contract-end-missing " + type);
  }

  @Test
  void asksForNoneWhereTheTermIsUnlimited() {
    assertThat(enrolment().with("contractType", "无固定期限").with("contractEnd", " ").findings())
        .isEmpty();
  }

  @Test
  void needsAType() {
    assertThat(enrolment().with("contractType", "").with("contractEnd", "").findings())
        .containsExactly("H2 required always");
    assertThat(enrolment().with("contractType", "固定").with("contractEnd", "").findings())
        .containsExactly("H2 not-in-list near 固定期限");
  }

  @Test
  void takesABadDateForNoMissingOne() {
    assertThat(enrolment().with("contractEnd", "三年").findings()).containsExactly("J2 bad-date");
  }
}
