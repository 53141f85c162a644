package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixCommandTest {
  private static final String HEADINGS = "*证件类型,*证件号码,*姓名,*变更原因,*停保日期,备注";
  private static final String RIGHT = "居民身份证,320584199307158838,张三,合同期满,2026-11-20,";
  private static final String WRONG = "居民身份证, 11010519491231002x,王 芳,合同期满,2026.11.20,";
  private static final String MENDED = "居民身份证,11010519491231002X,王芳,合同期满,2026-11-20,";

  @TempDir private Path folder;

  private Desk roster(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return new Desk(folder).csv("a.csv", lines);
  }

  @Test
  void writesACopyBesideTheOriginalAndListsEachChange() {
    Desk desk = roster(WRONG);

    assertThat(desk.ssp("fix", "a.csv")).isZero();

    assertThat(folder.resolve("a.fixed.csv")).hasContent(HEADINGS + "\n" + MENDED);
    assertThat(folder.resolve("a.csv")).hasContent(HEADINGS + "\n" + WRONG);
    assertThat(desk.err()).isEmpty();
    assertThat(desk.out())
        .isEqualTo(
            """
            a.csv

              B2  证件号码  “ 11010*********002x” → “110105********002X”  stray-space, full-width
              C2  姓名      “王**” → “**”  stray-space
              E2  停保日期  “2026.11.20” → “2026-11-20”  bad-date

            修正 3 处，涉及 1 行；副本已写到 a.fixed.csv，原文件未动
            没有需要人工处理的问题；提示 0
            """);
  }

  @Test
  void revealsValuesAndSpeaksEnglishWhenTold() {
    Desk desk = roster(WRONG, "居民身份证,320106198802299964,李四,合同期满,2026-11-20,");

    assertThat(desk.ssp("fix", "--reveal", "--lang", "en", "a.csv")).isZero();

    assertThat(desk.out())
        .contains("  C2  姓名      “王 芳” → “王芳”  stray-space\n")
        .endsWith(
            """
            mended 3 places in 1 row; the copy is a.fixed.csv, and the original is as it was
            left to a person: errors 1, warnings 0, infos 0; see ssp validate a.fixed.csv
            """);
  }

  @Test
  void tellsWhatCannotBeSeen() {
    Desk desk = roster(RIGHT + "见附件\u200B");

    assertThat(desk.ssp("fix", "a.csv")).isZero();
    assertThat(desk.out()).contains("F2  备注  “见附件<U+200B>” → “见附件”  stray-space");
  }

  @Test
  void hasNothingToDoTwice() throws IOException {
    Desk desk = roster(WRONG);
    desk.ssp("fix", "a.csv");

    assertThat(desk.ssp("fix", "a.fixed.csv")).isZero();
    assertThat(desk.out()).isEqualTo("没有可以自动修正的内容，没有写文件\n没有需要人工处理的问题；提示 0\n");
    assertThat(files()).containsExactly("a.csv", "a.fixed.csv");
  }

  @Test
  void aDryRunListsTheSameAndWritesNothing() throws IOException {
    Desk desk = roster(WRONG);

    assertThat(desk.ssp("fix", "--dry-run", "a.csv")).isZero();
    assertThat(desk.out())
        .contains("  C2  姓名      “王**” → “**”  stray-space\n")
        .endsWith("可修正 3 处，涉及 1 行；只是试运行，没有写文件\n没有需要人工处理的问题；提示 0\n");
    assertThat(files()).containsExactly("a.csv");
  }

  @Test
  void quietlyListsTheChangesAlone() {
    Desk desk = roster(WRONG);

    assertThat(desk.ssp("fix", "-q", "a.csv")).isZero();
    assertThat(desk.out()).endsWith("bad-date\n\n");
  }

  @Test
  void neverOverwritesUnlessForced() throws IOException {
    Desk desk = roster(WRONG);
    Path copy = Files.writeString(folder.resolve("a.fixed.csv"), "mine");

    assertThat(desk.ssp("fix", "a.csv")).isEqualTo(2);
    assertThat(copy).hasContent("mine");
    assertThat(desk.err()).contains("--force");
    assertThat(desk.ssp("fix", "--force", "a.csv")).isZero();
    assertThat(copy).hasContent(HEADINGS + "\n" + MENDED);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void neverTouchesTheOriginalByWhateverName() throws IOException {
    Desk desk = roster(WRONG);
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("a.csv"));

    for (String name : new String[] {"a.csv", "./a.csv", "link.csv"}) {
      assertThat(desk.ssp("fix", "a.csv", "--force", "-o", name)).isEqualTo(2);
      assertThat(desk.err()).startsWith("ssp: 修正后的副本不能写到原来的花名册上：" + name);
    }
    assertThat(desk.ssp("fix", "link.csv", "--force", "-o", "a.csv")).isEqualTo(2);
    assertThat(folder.resolve("a.csv")).hasContent(HEADINGS + "\n" + WRONG);
  }

  @Test
  void writesTheFormatOfTheOriginalAlone() {
    Desk desk = roster(WRONG);

    assertThat(desk.ssp("fix", "a.csv", "-o", "b.xlsx")).isEqualTo(2);
    assertThat(desk.err()).contains("文件名应以 .csv 结尾：b.xlsx");
    assertThat(desk.ssp("fix", "a.csv", "-o", "B.CSV")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "."})
  void mendsOneFile(String roster) {
    Desk desk = roster(WRONG);

    assertThat(desk.ssp("fix", "--template", "removal", roster)).isEqualTo(2);
    assertThat(desk.err()).contains("→ 写上一个花名册文件");
  }

  @Test
  void aFileThatCannotBeReadEndsWithThree() {
    Desk desk = roster(WRONG);

    assertThat(desk.ssp("fix", "b.csv")).isEqualTo(3);
    assertThat(desk.ssp("fix", "")).isEqualTo(3);
    assertThat(desk.out()).isEmpty();
  }

  @Test
  void changedHeadingsStopEverything() throws IOException {
    Desk desk = new Desk(folder);
    Files.writeString(
        folder.resolve("a.csv"),
        HEADINGS.replace("*姓名", "*名字") + "\n" + WRONG + "\n",
        StandardCharsets.UTF_8);

    assertThat(desk.ssp("fix", "a.csv")).isEqualTo(1);
    assertThat(desk.out()).contains("heading-changed").contains("C1");
    assertThat(desk.err()).startsWith("ssp: a.csv：标题行被改动");
    assertThat(files()).containsExactly("a.csv");
  }

  @Test
  void removesTheRowsThatTheTemplateShipsWith() {
    Desk desk = new Desk(folder);
    desk.ssp("template", "new", "collection");

    assertThat(desk.ssp("fix", "collection.xlsx")).isZero();
    assertThat(desk.out()).contains("第 8 行    删除整行  unfilled-row\n").contains("修正 7 处，涉及 7 行");
    assertThat(desk.ssp("validate", "collection.fixed.xlsx")).isZero();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
