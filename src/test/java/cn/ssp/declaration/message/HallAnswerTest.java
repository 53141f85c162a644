package cn.ssp.declaration.message;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HallAnswerTest {
  /** What takes the most from a person decides. */
  @ParameterizedTest
  @CsvSource({
    "★人员信息已采集，人员编号为1;, already-done",
    "人员信息已采集，人员编号为1;调用公安部人员基准信息查询接口出错, retry-later",
    "调用公安部人员基准信息查询接口出错;公安接口核准不通过, fix-and-resend",
    "公安接口核准不通过;从来没有见过, unknown",
    "从来没有见过;户籍性质不能为空, worker-acts",
    "户籍性质不能为空;该人员为公司法人，不允许停保;未获取到人员基本信息, counter",
    "'', unknown"
  })
  void hasTheClassThatTakesTheMost(String words, String messageClass) {
    assertThat(answer(words).messageClass().word()).isEqualTo(messageClass);
  }

  @Test
  void isDoneWhereNothingElseWasSaid() {
    assertThat(answer("人员信息已采集，人员编号为1").isDone()).isTrue();
    assertThat(answer("人员信息已采集，人员编号为1;户籍性质不能为空").isDone()).isFalse();
  }

  /** A row goes out again only where that can help; what is unknown is no such case. */
  @Test
  void onlyTwoClassesAreSentAgain() {
    assertThat(Stream.of(MessageClass.values()).filter(MessageClass::maySendAgain))
        .containsExactly(MessageClass.RETRY_LATER, MessageClass.FIX_AND_RESEND);
  }

  @Test
  void showsNoWords() {
    assertThat(answer("人员信息已采集，人员编号为1001234567")).hasToString("E1[hall-already-collected]");
  }

  private static HallAnswer answer(String words) {
    return HallAnswer.of(new RejectedRow(new RowKey("ab".repeat(32)), "E1", words));
  }
}
