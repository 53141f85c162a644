package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.message.GuideQuestions;
import cn.ssp.declaration.message.HallMessages;
import cn.ssp.finding.FindingKind;
import cn.ssp.roster.read.FileKinds;
import cn.ssp.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  @TempDir private Path folder;

  @Test
  void explainsInChinese() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "identity-duplicate")).isZero();
    assertThat(desk.out())
        .isEqualTo(
            """
            identity-duplicate  错误  同一个人出现两次

            原因  一份花名册中一个人只能申报一次；两行不一致时，无从知道以哪一行为准。
            结果  与第 〈行号〉 行是同一个人
                  → 保留一行，删去另一行
            出处  每项业务每人一行
            示例  第 2 行和第 7 行都是 11010519491231002X → 只留一行
            """);
    assertThat(desk.err()).isEmpty();
  }

  @Test
  void explainsInEnglish() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("--lang", "en", "explain", "backpay")).isZero();
    assertThat(desk.out())
        .startsWith("backpay  info  Backpay will be charged\n\nwhy      ")
        .contains("\nfinding  [number] months of backpay, [first month] to [last month]\n")
        .contains("\n         → Make sure that the start of the contract is right\n")
        .contains("\nsource   guide, part two, II(2)3; part ten, 9 and 26\n")
        .contains("\nexample  contract from 2026-09-15, declared 2026-11-23 → ");
  }

  /** Each reason has its own sentence; one that several share stands once. */
  @Test
  void saysWhatAReportMaySayForEveryReason() {
    Desk desk = new Desk(folder);

    desk.ssp("explain", "not-in-list");
    assertThat(desk.out())
        .contains(
            """
            结果  不是下拉列表中的选项
                  → 从下拉列表中选择；最接近的是“〈选项〉”
                  → 从下拉列表中选择
            """);
    desk.ssp("explain", "required");
    assertThat(desk.out())
        .contains(
            """
            结果  必填项没有填写
                  〈另一列〉为“〈该列的值〉”时必填，没有填写
                  → 请补填
            """);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void explainsEveryRuleInBothLanguages(String id) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", id)).isZero();
    assertThat(desk.out()).startsWith(id + "  ").doesNotContain("{");
    assertThat(desk.ssp("explain", "--lang", "en", id)).isZero();
    assertThat(desk.out()).startsWith(id + "  ").doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({"zh, 错误", "en, error"})
  void listsEveryRuleOnceALineEach(String language, String error) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "--list", "--lang", language)).isZero();
    assertThat(desk.out().lines().takeWhile(line -> !line.isEmpty()))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactlyInAnyOrderElementsOf(ids());
    assertThat(desk.out().lines()).anyMatch(line -> line.matches("formula +" + error + " +\\S.*"));
  }

  @Test
  void listsMessagesAndQuestionsUnderHeadingsOfTheirOwn() {
    Desk desk = new Desk(folder);

    desk.ssp("explain", "--list");
    assertThat(desk.out())
        .contains("\n\n网办大厅的提示\nhall-not-collected         改正后重报  未获取到人员基本信息\n")
        .contains("\n\n指南中的常见问题\nguide-1-1    新开户的单位怎么办 CA 证书\n");
    assertThat(desk.out().lines().filter(line -> line.startsWith("guide-"))).hasSize(6 + 26);
  }

  @Test
  void explainsWhatTheHallSaid() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "★该人员在其他统筹区存在欠费，320500;未获取到人员基本信息;")).isZero();
    assertThat(desk.out())
        .isEqualTo(
            """
            hall-arrears-elsewhere  本人先办  该人员在其他统办区存在欠费，320***

            原因  此人在省内另一个地方的参保记录有欠费，数字代表单位所在城市。
            处理  请本人联系原单位到当地人社局处理欠费，处理完重报
            分类  由职工本人（或其原单位）先办妥，单位再报
            出处  指南第十部分 22

            hall-not-collected  改正后重报  未获取到人员基本信息

            原因  办理用工参保登记时，平台里还没有此人的基础信息。
            处理  先申报这个人的人员基础信息采集，有了结果再原样重报这一行
            分类  由单位改正后再报
            出处  指南第十部分 1
            """);
    assertThat(desk.ssp("explain", "--lang", "en", "hall-ca-823")).isZero();
    assertThat(desk.out())
        .isEqualTo(
            """
            hall-ca-823  counter  CA验签结果失败，状态码：823 (the certificate is blacklisted)

            why         The certificate is blacklisted; it may be one that was reported lost once.
            what to do  Get a replacement at the CA's counter and log in with the new one
            class       not possible online: at the social insurance counter, or the CA's for a certificate
            source      guide, part one, 6(4)
            """);
  }

  /** As typed from the screen, in pieces where it was not quoted, and in part. */
  @ParameterizedTest
  @CsvSource({
    "该人员在其它统办区存在欠费，320500, hall-arrears-elsewhere",
    "未获取人员基本信息, hall-not-collected",
    "YOUR SESSION HAS EXPIRED, hall-session-expired",
    "Your sesion has expired., hall-session-expired",
    "临时缴费账户, hall-temporary-account",
    "CA验签结果失败 状态码:810, hall-ca-810",
    "办退休前要不要先停保, guide-10-23",
    "已办的业务, guide-10-17"
  })
  void findsWhatWasMeant(String text, String id) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp(("explain " + text).split(" "))).isZero();
    assertThat(desk.out()).startsWith(id + "  ");
  }

  @ParameterizedTest
  @MethodSource("messagesAndQuestions")
  void explainsEveryMessageAndQuestionInBothLanguages(String id) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", id)).isZero();
    assertThat(desk.out()).startsWith(id + "  ").doesNotContain("{");
    assertThat(desk.ssp("explain", "--lang", "en", id)).isZero();
    assertThat(desk.out()).startsWith(id + "  ").doesNotContain("{");
  }

  /** Whoever pastes a result may paste a person's number with it. */
  @Test
  void namesTheNearestOnesOfAnUnknownMessage() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "从来没有见过，11010519491231002X")).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err()).startsWith("ssp: 没有与“从来没有见过，110105********002X”相近的网办大厅提示；最接近的有 ");
    assertThat(desk.ssp("explain", "")).isEqualTo(2);
  }

  /** A person pastes what the hall shows: with stars, other numbers, other words for a district. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "该人员在其他统办区存在欠费，320***",
        "★该人员在其他统筹区存在欠费，320500；",
        "该人员在其它统办区存在欠费",
        "hall-arrears-elsewhere"
      })
  void explainsAMessageOfTheHall(String pasted) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", pasted)).isZero();

    assertThat(desk.out()).startsWith("hall-arrears-elsewhere").contains("本人", "原单位");
  }

  @Test
  void explainsEachMessageOfSeveral() {
    Desk desk = new Desk(folder);

    desk.ssp("explain", "★户籍性质不能为空;未查询到符合条件的参保人员;");

    assertThat(desk.out()).contains("hall-household-type-empty", "hall-not-insured-here");
  }

  @Test
  void saysThatAMessageIsNotKnown() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "今天天气很好，适合散步")).isEqualTo(2);
    assertThat(desk.err()).isNotEmpty();
  }

  /** The hall's own words are Chinese in both languages: they are what a reader looks for. */
  @Test
  void tellsWhatTheHallAloneCanCheck() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "--coverage")).isZero();
    assertThat(desk.out())
        .startsWith("上传前 ssp 检查 " + ids().size() + " 条规则：\n\n  无法读取的文件  6\n")
        .contains("\nssp explain --list 逐条列出。\n\n还有 15 项只有网办大厅才能检查。")
        .contains(
            """

            hall-insured-elsewhere  原单位是否已停保
              何时  此人还在别的单位参保，多半是原单位没有停保。
              结果  没有符合该人员的参保身份
              预防  入职时要离职证明；请本人催原单位停保后再申报
              出处  指南第十部分 6
            """);
    assertThat(desk.err()).isEmpty();
    assertThat(desk.ssp("explain", "--coverage", "--lang", "en")).isZero();
    assertThat(desk.out())
        .startsWith("Before the upload ssp checks " + ids().size() + " rules:\n")
        .contains("Another 15 things only the hall can check.")
        .contains(
            """

            hall-arrears-elsewhere  Whether contributions are owed in another district
            """)
        .contains("  result   该人员在其他统办区存在欠费，320*** (arrears in another district)\n")
        .contains("  source   guide, part ten, 22\n");
  }

  /** The hall's messages of the guide and of what is published, of rows that ssp cannot judge. */
  @Test
  void namesEveryCheckOfTheHallOnce() {
    Desk desk = new Desk(folder);

    desk.ssp("explain", "--coverage");
    assertThat(desk.out().lines().filter(line -> line.startsWith("hall-")))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly(
            "hall-not-collected",
            "hall-already-collected",
            "hall-police-mismatch",
            "hall-police-unavailable",
            "hall-several-records",
            "hall-household-type-empty",
            "hall-flexible-insurance",
            "hall-insured-elsewhere",
            "hall-insured-here",
            "hall-not-insured-here",
            "hall-legal-representative",
            "hall-unemployment-benefit",
            "hall-arrears-elsewhere",
            "hall-temporary-account",
            "hall-dispatch-columns");
  }

  @Test
  void showsTheSeverityInColourWhereAsked() {
    Desk desk = new Desk(folder);

    desk.ssp("explain", "--color", "always", "formula");
    assertThat(desk.out()).startsWith("\u001B[1mformula\u001B[0m  \u001B[1;31m错误\u001B[0m  ");
  }

  @Test
  void namesTheNearestOnesOfAnUnknownRule() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("explain", "contract-end-mising")).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err())
        .startsWith("ssp: 没有规则“contract-end-mising”；最接近的有 contract-end-missing、")
        .endsWith("\n  → 用 ssp explain --list 查看全部规则\n");
    assertThat(desk.ssp("explain", "--lang", "en", "checksum")).isEqualTo(2);
    assertThat(desk.err())
        .startsWith("ssp: no rule “checksum”; the nearest are identity-checksum, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain",
        "explain --list formula",
        "explain --coverage formula",
        "explain --list --coverage",
        "explain --list --coverage formula"
      })
  void showsTheUsageUnlessItIsToldOneThing(String command) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp(command.split(" "))).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err()).contains("用法：ssp explain").contains("规则名称");
  }

  static Stream<String> messagesAndQuestions() {
    return Stream.of(HallMessages.kinds(), GuideQuestions.ALL)
        .flatMap(List::stream)
        .map(FindingKind::id);
  }

  static List<String> ids() {
    return Stream.of(FileKinds.ALL, RuleBook.kinds())
        .flatMap(List::stream)
        .map(FindingKind::id)
        .toList();
  }
}
