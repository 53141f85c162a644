package cn.ssp.rule.removal;

import static cn.ssp.rule.RosterFixture.removal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about the reason of a removal. */
@NullMarked
class ReasonTest {
  @ParameterizedTest
  @ValueSource(strings = {"合同期满", "单位解除合同", "企业破产", "企业裁员", "企业关闭或企业撤销、解散", "死亡或失踪", "出国"})
  void mostReasonsNeedNoWord(String reason) {
    assertThat(findings(reason)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"双方协商一致解除, agreed", "个人解除合同, resigned"})
  void someShutUnemploymentBenefitOut(String reason, String why) {
    assertThat(findings(reason)).containsExactly("D2 reason-unemployment " + why);
  }

  /** Full-width brackets and their half-width forms are the same. */
  @ParameterizedTest
  @ValueSource(strings = {"申请养老待遇核定（或达到法定退休年龄）", "申请养老待遇核定(或达到法定退休年龄)"})
  void doNotStopBeforeRetiring(String reason) {
    assertThat(findings(reason)).containsExactly("D2 reason-retirement");
  }

  @Test
  void anUnlistedReasonWarnsAndIsNotWrong() {
    assertThat(findings("合同期限届满")).containsExactly("D2 reason-unlisted near 合同期满");
    assertThat(findings("x")).containsExactly("D2 reason-unlisted none");
  }

  private static List<String> findings(String reason) {
    return removal().with("changeReason", reason).findings();
  }
}
