package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void isABlockForEachFindingAndOneSummaryLine() throws IOException {
    assertThat(told(Language.ZH, false, false))
        .isEqualTo(
            """
            a.xlsx  用人单位用工参保登记

              错误  B3        证件号码  110105********0021
                              校验码不符：18 位中至少有一位不对  identity-checksum
                            → 对照证件原件逐位核对，不要只改最后一位

              警告  第 12 行
                              这一行被隐藏，上传时仍会一并申报  hidden-row
                            → 取消隐藏并核对；不申报的请删除整行

              另有 3 条结果没有列出（--limit 0 列出全部）

            b.xlsx  无法读取
              文件不存在  file-missing
              → 核对路径和权限

            没有检查 legal-representative：未说明是哪个用人单位（用 --employer 指定，并在 ssp.json 里写明）
            没有检查 mobile-shared：所用模板缺少列 mobile
            stop-late 自 2027-01-01 起为错误；--strict 现在就按此检查
            共 2 份花名册，11 行，其中 10 行可以申报；错误 4，警告 1，提示 0；1 份无法读取；\
            结算年月 2026-12，申报期开放至 2026-12-06 24:00；政策 wuxi-2027
            """);
  }

  @Test
  void speaksEnglish() throws IOException {
    assertThat(told(Language.EN, false, false))
        .contains(
            """
              error    B3      证件号码  110105********0021
                               The check character does not fit: at least one of the 18 is wrong\
              identity-checksum
                             → Check every digit against the document; do not just change the last\
             one
            """)
        .endsWith(
            "rosters 2, rows 11, of which 10 can be declared; errors 4, warnings 1, infos 0;"
                + " unreadable 1; settlement month 2026-12, window open until"
                + " 2026-12-06 24:00; policy wuxi-2027\n");
  }

  @Test
  void whenQuietLeavesOutWhatIsNoFinding() throws IOException {
    assertThat(told(Language.ZH, true, false))
        .contains("identity-checksum")
        .contains("file-missing")
        .doesNotContain("份花名册", "没有检查", "--strict");
  }

  @Test
  void coloursOnlyWhenTold() throws IOException {
    assertThat(told(Language.ZH, false, true)).contains("\u001B[1;31m错误\u001B[0m");
    assertThat(told(Language.ZH, false, false)).doesNotContain("\u001B");
  }

  /** A value from a file must neither tear the block nor command the terminal. */
  @Test
  void showsAValueOnOneLine() throws IOException {
    StringWriter out = new StringWriter();
    TextReport report =
        new TextReport(ReportRun.wording(Language.ZH), new Style(false), false, out);
    report.start(ReportRun.header());
    report.roster("a.xlsx", Templates.builtIn().find("enrolment").orElseThrow());
    report.finding(
        new Finding(
            ReportRun.BAD_NUMBER,
            new Place.OfCell("参保", 2, 16, "remark", "备注"),
            new Arg("一\r\n二\u001B[2J", Personal.NO),
            List.of()));
    report.checked(new Outcome(1, 0, 0, false, List.of(), List.of()));

    assertThat(out.toString()).contains("错误  Q2  备注  一 二 [2J\n");
  }

  private static String told(Language language, boolean quiet, boolean colours) throws IOException {
    StringWriter out = new StringWriter();
    ReportRun.tell(new TextReport(ReportRun.wording(language), new Style(colours), quiet, out));
    return out.toString();
  }
}
