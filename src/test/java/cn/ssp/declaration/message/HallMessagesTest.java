package cn.ssp.declaration.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.finding.Arg;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Severity;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hall's words mean, in the forms in which they come. */
@NullMarked
class HallMessagesTest {
  @ParameterizedTest
  @CsvSource({
    "未获取到人员基本信息, hall-not-collected, fix-and-resend",
    "调用公安部人员基准信息查询接口出错, hall-police-unavailable, retry-later",
    "公安接口核准不通过, hall-police-mismatch, fix-and-resend",
    "人员信息已采集，人员编号为3205001234, hall-already-collected, already-done",
    "该人员为灵活就业参保人员, hall-flexible-insurance, worker-acts",
    "根据身份证号码找到多条人员信息，无法办理此业务, hall-several-records, counter",
    "户籍性质不能为空, hall-household-type-empty, worker-acts",
    "自参保开始日期下一月起，存在失业金发放信息, hall-unemployment-benefit, worker-acts",
    "没有符合该人员的参保身份, hall-insured-elsewhere, worker-acts",
    "只有人力资源服务单位才能输入人力资源服务信息, hall-dispatch-columns, fix-and-resend",
    "户籍地址格式无法解析, hall-address-format, fix-and-resend",
    "合同开始日期不得晚于当前结算年月, hall-start-too-late, fix-and-resend",
    "合同终止日期不得早于当前日期, hall-end-too-early, fix-and-resend",
    "停保日期不能大于当前日期, hall-stop-too-late, fix-and-resend",
    "跨结算期不允许回退, hall-other-period, counter",
    "仅限标记为劳务派遣的单位使用, hall-not-a-dispatcher, counter",
    "数据格式不正确：停保日期, hall-malformed-value, fix-and-resend",
    "该人员在其他统办区存在欠费，320***, hall-arrears-elsewhere, worker-acts",
    "该人员在其他统筹区存在欠费，320500, hall-arrears-elsewhere, worker-acts",
    "该人员账户类型为临时缴费账户，不允许办理, hall-temporary-account, counter",
    "该人员为公司法人，不允许停保, hall-legal-representative, counter",
    "在本单位已存在参保信息，不能办理参保, hall-insured-here, fix-and-resend",
    "未查询到符合条件的参保人员, hall-not-insured-here, fix-and-resend",
    "Your session has expired., hall-session-expired, retry-later",
    "未查询到CA对照信息, hall-employer-unbound, counter",
    "单位信息不匹配, hall-employer-unbound, counter",
    "未查询到单位信息, hall-employer-unbound, counter",
    "获取信息失败, hall-key-unread, retry-later",
    "调用CA出现异常, hall-ca-call-failed, retry-later",
    "CA验签结果失败，状态码：800, hall-ca-800, retry-later",
    "CA验签结果失败，状态码:809, hall-ca-809, retry-later",
    "ＣＡ验签结果失败，状态码： 810, hall-ca-810, counter",
    "CA验签结果失败 820, hall-ca-820, fix-and-resend",
    "CA验签结果失败，状态码：823, hall-ca-823, counter",
    "天气不好, hall-unknown-message, unknown"
  })
  void areKnownByWhatTheyContain(String words, String id, String messageClass) {
    HallAnswer answer = answer("★" + words + ";");

    assertThat(answer.messages()).extracting(said -> said.known().id()).containsExactly(id);
    assertThat(answer.messageClass().word()).isEqualTo(messageClass);
  }

  @Test
  void areTakenApart() {
    assertThat(HallMessages.split("★户籍性质不能为空；未获取到人员基本信息;★"))
        .isEqualTo(List.of("户籍性质不能为空", "未获取到人员基本信息"));
  }

  /** Of several, the one counts that takes the most from a person. */
  @Test
  void haveTheClassThatTakesTheMost() {
    assertThat(answer("未获取到人员基本信息;该人员为公司法人，不允许停保").messageClass()).isEqualTo(MessageClass.COUNTER);
    assertThat(answer("人员信息已采集，人员编号为1;户籍性质不能为空").isDone()).isFalse();
  }

  /** A hall may join by other marks than those that it is known to use. */
  @Test
  void areFoundSeveralInOneText() {
    assertThat(answer("户籍性质不能为空，没有符合该人员的参保身份").messages())
        .extracting(said -> said.known().id())
        .containsExactly("hall-household-type-empty", "hall-insured-elsewhere");
  }

  /** What is known beside it must not send the row out again unread. */
  @Test
  void standBesideUnknownOnes() {
    HallAnswer answer = answer("★公安接口核准不通过;从来没有见过；");

    assertThat(answer.messages())
        .extracting(said -> said.known().id(), SaidMessage::text)
        .containsExactly(
            tuple("hall-police-mismatch", "公安接口核准不通过"), tuple("hall-unknown-message", "从来没有见过"));
    assertThat(answer.messageClass().maySendAgain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "★;", " "})
  void mayBeMissing(String words) {
    assertThat(answer(words).messageClass()).isEqualTo(MessageClass.UNKNOWN);
  }

  @Test
  void haveTheCodeInThePlaceOfMissingWords() {
    assertThat(answer("").messages().get(0).args("E01"))
        .containsExactly(Arg.of("E01"), new Arg("E01", Personal.WORDS));
  }

  /** Reports mask numbers in the words of others. */
  @Test
  void mayHoldAPersonsNumber() {
    SaidMessage said = answer("★人员信息已采集，人员编号为3205001234;").messages().get(0);

    assertThat(said.args("E01"))
        .containsExactly(Arg.of("E01"), new Arg("人员信息已采集，人员编号为3205001234", Personal.WORDS));
    assertThat(said).hasToString("hall-already-collected");
  }

  @Test
  void haveANameEach() {
    assertThat(HallMessages.kinds()).extracting(FindingKind::id).doesNotHaveDuplicates();
    assertThat(GuideQuestions.ALL).hasSize(6 + 26).doesNotHaveDuplicates();
  }

  @Test
  void keepThePersonsNumberAtThePlatform() {
    HallAnswer answer = answer("人员信息已采集，人员编号为3205001234");

    assertThat(answer.isDone()).isTrue();
    assertThat(answer.messages().get(0).personnelNumber()).contains("3205001234");
    assertThat(answer.messages().get(0).known().kind().severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void allowSendingAgainOnlyWhatIsMendedOrTriedAgain() {
    assertThat(MessageClass.values())
        .filteredOn(MessageClass::maySendAgain)
        .containsExactlyInAnyOrder(MessageClass.RETRY_LATER, MessageClass.FIX_AND_RESEND);
  }

  private static HallAnswer answer(String message) {
    return HallAnswer.of(new RejectedRow(new RowKey("ab".repeat(32)), "", message));
  }
}
