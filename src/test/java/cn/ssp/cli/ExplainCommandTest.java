package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        .contains("\nfinding  [number] month(s) of backpay, [first month] to [last month]\n")
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
    assertThat(desk.out().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyInAnyOrderElementsOf(ids());
    assertThat(desk.out().lines()).anyMatch(line -> line.matches("formula +" + error + " +\\S.*"));
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

  static List<String> ids() {
    return Stream.of(FileKinds.ALL, RuleBook.kinds())
        .flatMap(List::stream)
        .map(FindingKind::id)
        .toList();
  }
}
