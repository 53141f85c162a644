package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {
  private static final String HEADINGS = "*证件类型,*证件号码,*姓名,*变更原因,*停保日期,备注";
  private static final String GOOD = "居民身份证,11010519491231002X,张三,合同期满,2026-11-20,";
  private static final String OTHER = "居民身份证,440524188001010014,李四,合同期满,2026-11-20,";
  private static final String BAD = "居民身份证,110105194912310021,王五,合同期满,2026-11-20,";
  private static final String DOUBTFUL = "居民身份证,440524188001010014,李四,合同期满,2026-11-20,@休";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  @Test
  void aCleanRosterEndsWithZeroAndSaysWhatWasChecked() {
    desk.csv("good.csv", HEADINGS, GOOD, OTHER);

    assertThat(desk.ssp("validate", "good.csv")).isZero();
    assertThat(desk.out()).contains("2 行全部可以申报").contains("错误 0，警告 0，提示 0");
    assertThat(desk.err()).isEmpty();
  }

  @Test
  void anErrorEndsWithOne() {
    desk.csv("bad.csv", HEADINGS, GOOD, BAD);

    assertThat(desk.ssp("validate", "bad.csv")).isEqualTo(1);
    assertThat(desk.out()).contains("B3").contains("identity-checksum");
  }

  @Test
  void aWarningEndsWithOneOnlyWhenAsked() {
    desk.csv("doubtful.csv", HEADINGS, DOUBTFUL);

    assertThat(desk.ssp("validate", "doubtful.csv")).isZero();
    assertThat(desk.ssp("validate", "--fail-on", "warning", "doubtful.csv")).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadEndsWithThreeAndHidesNothingElse() throws IOException {
    desk.csv("bad.csv", HEADINGS, BAD);

    assertThat(desk.ssp("validate", "--report", "json", "gone.xlsx", "bad.csv")).isEqualTo(3);
    JsonNode report = json(desk.out());
    assertThat(report.at("/rosters/0/unreadable/rule").asText()).isEqualTo("file-missing");
    assertThat(report.at("/rosters/1/findings/0/rule").asText()).isEqualTo("identity-checksum");
    assertThat(report.at("/summary/errors").asInt()).isEqualTo(1);
    assertThat(desk.err()).isEqualTo("ssp: gone.xlsx: 文件不存在\n");
  }

  /** Its last quote is never closed, which shows only when the rows before have been read. */
  @Test
  void aRosterThatBreaksOffIsNamedOnceAndHasNoFindings() {
    desk.csv("broken.csv", HEADINGS, BAD, "居民身份证,\"44052");

    assertThat(desk.ssp("validate", "broken.csv")).isEqualTo(3);
    assertThat(desk.out()).containsOnlyOnce("broken.csv").doesNotContain("identity-checksum");
  }

  @Test
  void aFolderIsSearchedInPathOrder() throws IOException {
    desk.csv("rosters/b.csv", HEADINGS, GOOD)
        .csv("rosters/a/z.CSV", HEADINGS, GOOD)
        .csv("rosters/~$b.csv", HEADINGS)
        .csv("rosters/.hidden/c.csv", HEADINGS)
        .csv("rosters/notes.txt", "no roster");

    assertThat(desk.ssp("validate", "--report", "json", "rosters")).isZero();
    assertThat(json(desk.out()).findValuesAsText("file"))
        .containsExactly("rosters/a/z.CSV", "rosters/b.csv");
  }

  @Test
  void aFolderWithoutRostersEndsWithThree() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(desk.ssp("validate", "empty")).isEqualTo(3);
    assertThat(desk.out()).contains("文件夹中没有花名册");
  }

  @Test
  void standardInputNeedsATemplate() {
    desk.withInput((HEADINGS + "\n" + BAD + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(desk.ssp("validate", "-")).isEqualTo(2);
    assertThat(desk.err()).contains("--template");
    assertThat(desk.ssp("validate", "--template", "removal", "-")).isEqualTo(1);
    assertThat(desk.out()).contains("identity-checksum");
  }

  @Test
  void aTemplateThatIsInsistedOnShowsEveryDifference() {
    desk.csv("good.csv", HEADINGS, GOOD);

    assertThat(desk.ssp("validate", "--template", "preregistration", "good.csv")).isEqualTo(1);
    assertThat(desk.out()).contains("heading-changed");
  }

  @Test
  void severalReportsAtOnceEachWhole() throws IOException {
    desk.csv("bad.csv", HEADINGS, BAD);

    int code =
        desk.ssp(
            "validate",
            "bad.csv",
            "--report",
            "text",
            "--report=json=a.json",
            "--report",
            "ndjson=b.ndjson");

    assertThat(code).isEqualTo(1);
    assertThat(desk.out()).contains("校验码不符");
    assertThat(json(Files.readString(folder.resolve("a.json"))).at("/summary/errors").asInt())
        .isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("b.ndjson"))).hasSize(2);
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  @Test
  void addsToTheSummaryOfAGithubJob() throws IOException {
    desk.csv("bad.csv", HEADINGS, BAD).csv("summary.md", "there before");
    desk.with("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());

    assertThat(desk.ssp("validate", "bad.csv", "--report", "github")).isEqualTo(1);
    assertThat(desk.out()).startsWith("::error file=bad.csv,line=2,title=");
    assertThat(folder.resolve("summary.md"))
        .content()
        .startsWith("there before\n### ssp\n")
        .contains("checksum");
  }

  @Test
  void twoReportsCannotShareAPlace() {
    assertThat(desk.ssp("validate", "x.csv", "--report", "json", "--report", "text")).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.ssp("validate", "x.csv", "--report", "json=r", "--report", "text=r"))
        .isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aReportThatCannotBeWrittenIsAFailure() {
    desk.csv("bad.csv", HEADINGS, BAD);

    assertThat(desk.ssp("validate", "bad.csv", "--report", "json=no/such/folder.json"))
        .isEqualTo(2);
    assertThat(desk.err()).contains("无法写入");
  }

  @Test
  void aReportNeverTakesThePlaceOfARoster() throws IOException {
    desk.csv("good.csv", HEADINGS, GOOD);
    Files.createSymbolicLink(folder.resolve("same.json"), folder.resolve("good.csv"));

    for (String report : new String[] {"json=good.csv", "json=./good.csv", "json=same.json"}) {
      assertThat(desk.ssp("validate", ".", "--report", report)).isEqualTo(2);
      assertThat(desk.err()).contains("报告不能写到花名册上");
    }
    assertThat(folder.resolve("good.csv")).content().contains("张三");
  }

  @Test
  void aLinkKeepsLeadingToItsFile() throws IOException {
    desk.csv("good.csv", HEADINGS, GOOD);
    Path report = Files.createFile(folder.resolve("report.json"));
    Path link = Files.createSymbolicLink(folder.resolve("latest.json"), report);

    assertThat(desk.ssp("validate", "good.csv", "--report", "json=latest.json")).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(json(Files.readString(report)).at("/summary/rows").asInt()).isEqualTo(1);
  }

  @Test
  void aFullStandardOutputIsAFailure() {
    desk.csv("good.csv", HEADINGS, GOOD).withBrokenOutput("No space left on device");

    assertThat(desk.ssp("validate", "good.csv", "--report", "json")).isEqualTo(2);
    assertThat(desk.err()).startsWith("ssp: 无法写入：stdout");
    assertThat(desk.ssp("calendar")).isEqualTo(2);
  }

  /** As when piped into head. */
  @Test
  void aReaderThatHasGoneIsNoNews() {
    desk.csv("good.csv", HEADINGS, GOOD).withBrokenOutput("Broken pipe");

    assertThat(desk.ssp("validate", "good.csv")).isNotZero();
    assertThat(desk.err()).isEmpty();
  }

  /** As when a script's variable is not set. */
  @Test
  void anEmptyNameIsNoFolder() {
    desk.csv("good.csv", HEADINGS, GOOD);

    assertThat(desk.ssp("validate", "")).isEqualTo(3);
  }

  @Test
  void underChangedHeadingsRowsAreOnlyCounted() throws IOException {
    desk.csv("changed.csv", HEADINGS.replace("*姓名", "*名字"), GOOD, BAD);

    assertThat(desk.ssp("validate", "changed.csv", "--report", "json")).isEqualTo(1);
    JsonNode report = json(desk.out());
    assertThat(report.findValuesAsText("rule")).containsExactly("heading-changed");
    assertThat(report.at("/summary/rows").asInt()).isEqualTo(2);
    assertThat(report.at("/summary/validRows").asInt()).isZero();
  }

  /** What a file or a command line holds must not command the terminal. */
  @Test
  void controlCharactersStayOffTheTerminal() {
    String sneaky = "\u001B[31m\u0007\u009B2J\u202E";
    desk.csv("changed.csv", HEADINGS.replace("备注", "备注" + sneaky), GOOD);

    desk.ssp("validate", "changed.csv", "no" + sneaky + ".csv");
    assertThat(desk.out()).contains("备注 [31m 2J").doesNotContainPattern("[\\p{Cc}\u202E&&[^\n]]");
    desk.ssp("validate", "--no" + sneaky);
    assertThat(desk.err()).doesNotContainPattern("[\\p{Cc}\u202E&&[^\n]]");
  }

  /** A first row that is no heading row may be somebody's. */
  @Test
  void aNameInPlaceOfAHeadingIsMasked() {
    desk.csv("bare.csv", GOOD, OTHER);

    assertThat(desk.ssp("validate", "--template", "removal", "bare.csv")).isEqualTo(1);
    assertThat(desk.out()).contains("heading-changed").doesNotContain("张三");
  }

  @Test
  void theLimitBoundsEachRuleAndCountsTheRest() throws IOException {
    desk.csv("bad.csv", HEADINGS, BAD, BAD.replace("110105", "110106"), BAD.replace("王五", "@"));

    assertThat(desk.ssp("validate", "bad.csv", "--report", "json", "--limit", "1")).isEqualTo(1);
    JsonNode report = json(desk.out());
    assertThat(report.at("/rosters/0/findings").findValuesAsText("rule"))
        .containsExactly(
            "identity-checksum", "identity-duplicate", "formula-like-text", "name-characters");
    assertThat(report.at("/summary/errors").asInt()).isEqualTo(4);
    assertThat(report.at("/summary/suppressed").asInt()).isEqualTo(2);
  }

  @Test
  void personalDataIsMaskedUnlessRevealed() {
    desk.csv("bad.csv", HEADINGS, BAD);

    desk.ssp("validate", "bad.csv");
    assertThat(desk.out()).doesNotContain("110105194912310021");
    desk.ssp("validate", "--reveal", "bad.csv");
    assertThat(desk.out()).contains("110105194912310021");
  }

  @Test
  void theMomentCanBeChosen() throws IOException {
    desk.csv("good.csv", HEADINGS, GOOD);

    desk.ssp("validate", "good.csv", "--report", "json", "--as-of", "2026-12-08T09:30");
    JsonNode report = json(desk.out());
    assertThat(report.at("/asOf").asText()).isEqualTo("2026-12-08T09:30:00+08:00");
    assertThat(report.at("/settlementMonth").asText()).isEqualTo("2026-12");
    assertThat(report.at("/window/open").asBoolean()).isFalse();
    assertThat(report.at("/window/opens").asText()).isEqualTo("2026-12-11T00:00:00+08:00");
    assertThat(report.at("/window/closes").asText()).isEqualTo("2027-01-07T00:00:00+08:00");
  }

  @Test
  void theMomentIsShanghaisWhateverTheClocksZone() throws IOException {
    desk.csv("good.csv", HEADINGS, GOOD);

    desk.ssp("validate", "good.csv", "--report", "json");
    assertThat(json(desk.out()).at("/asOf").asText()).isEqualTo("2026-11-23T10:00:00+08:00");
  }

  @ParameterizedTest
  @CsvSource({
    "en_US.UTF-8, , cannot be read",
    "zh_CN.UTF-8, , 无法读取",
    ", en, cannot be read",
    "en_US.UTF-8, zh, 无法读取"
  })
  void speaksTheLanguageOfTheOptionOrElseOfTheLocale(String locale, String option, String says) {
    if (locale != null) {
      desk.with("LANG", locale);
    }
    if (option == null) {
      desk.ssp("validate", "gone.csv");
    } else {
      desk.ssp("validate", "gone.csv", "--lang", option);
    }
    assertThat(desk.out()).contains(says);
  }

  @Test
  void coloursOnATerminalThatWantsThem() {
    desk.csv("bad.csv", HEADINGS, BAD);

    desk.ssp("validate", "bad.csv");
    assertThat(desk.out()).doesNotContain("\u001B");
    desk.atTerminal().ssp("validate", "bad.csv");
    assertThat(desk.out()).contains("\u001B");
    desk.ssp("validate", "bad.csv", "--color", "never");
    assertThat(desk.out()).doesNotContain("\u001B");
    desk.with("NO_COLOR", "1").ssp("validate", "bad.csv");
    assertThat(desk.out()).doesNotContain("\u001B");
    desk.ssp("validate", "bad.csv", "--color", "always");
    assertThat(desk.out()).contains("\u001B");
  }

  /** no-color.org: the variable counts when it is present and not an empty string. */
  @Test
  void anEmptyWishForNoColoursIsNone() {
    desk.csv("bad.csv", HEADINGS, BAD).atTerminal();

    desk.with("NO_COLOR", "").ssp("validate", "bad.csv");
    assertThat(desk.out()).contains("\u001B");
    desk.with("TERM", "dumb").ssp("validate", "bad.csv");
    assertThat(desk.out()).doesNotContain("\u001B");
  }

  @Test
  void filesAndStandardErrorHaveNoColours() throws IOException {
    desk.csv("bad.csv", HEADINGS, BAD).atTerminal();

    desk.ssp("validate", "--color=always", "--report", "text=report.txt", "bad.csv", "gone.csv");
    assertThat(folder.resolve("report.txt")).content().isNotEmpty().doesNotContain("\u001B");
    desk.ssp("validate", "--color=always", "--limit=many", "bad.csv");
    assertThat(desk.err()).isNotEmpty().doesNotContain("\u001B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--limit=-1",
        "--limit=many",
        "--fail-on=never",
        "--lang=fr",
        "--color=blue",
        "--as-of=yesterday",
        "--as-of=2026-02-30",
        "--as-of=2021-08-31",
        "--report=pdf",
        "--report=json=",
        "--template=enrolmnet",
        "--no-such-option"
      })
  void aWrongOptionEndsWithTwoAndASentence(String option) {
    desk.csv("good.csv", HEADINGS, GOOD);

    assertThat(desk.ssp("validate", option, "good.csv")).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err()).startsWith("ssp: ").contains("→").doesNotContain("Exception");
  }

  @Test
  void aPersonInTwoRostersIsNamedWithTheOther() {
    desk.csv("a.csv", HEADINGS, GOOD, OTHER)
        .csv("b.csv", HEADINGS, BAD.replace("110105194912310021", "440524188001010014"))
        .csv("c.csv", HEADINGS, GOOD, GOOD);

    assertThat(desk.ssp("validate", "a.csv", "b.csv")).isZero();
    assertThat(desk.out()).contains("此人已在 a.csv 第 3 行").contains("警告 1");
    assertThat(desk.ssp("validate", "c.csv")).isEqualTo(1);
    assertThat(desk.out()).doesNotContain("same-person-two-rosters");
  }

  @Test
  void collectAndRemoveBeforeEnrolling() {
    String enrolment =
        "*证件类型,*证件号码,*姓名,*户籍性质,户籍地址,移动电话,*合同增加原因,*合同类别,*合同开始日期,合同终止日期,*岗位工种,参保身份,"
            + "月缴费工资,用工类型,实际用工单位编号,实际用工单位名称,备注";
    String hired =
        "居民身份证,440524188001010014,李四,本省城镇,江苏省苏州市吴江区,,新签,固定期限,2026-12-01,2029-11-30,"
            + "普通员工,企业职工,5200";
    desk.csv("removal.csv", HEADINGS, OTHER).csv("enrolment.csv", enrolment, hired);

    desk.ssp("validate", "enrolment.csv", "removal.csv");
    assertThat(desk.out()).contains("此人也在 enrolment.csv 第 2 行；停保之后才能再参保");
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
