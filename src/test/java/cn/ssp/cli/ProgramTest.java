package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private static final Pattern BARE = Pattern.compile(" {6}\\[?[A-Z]+]?(\\.\\.\\.)? *");

  @TempDir private Path folder;

  @Test
  void withoutACommandShowsTheUsageAndEndsWithTwo() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp()).isEqualTo(2);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err()).contains("用法：").contains("validate");
  }

  @Test
  void theVersionIsNameAndNumber() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("--version")).isZero();
    assertThat(desk.out()).matches("ssp \\d+\\.\\d+\\.\\d+\n");
  }

  @Test
  void namesTheNearestCommand() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("vlidate", "a.csv")).isEqualTo(2);
    assertThat(desk.err()).contains("validate");
  }

  @Test
  void namesWhatIsMissing() {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("validate")).isEqualTo(2);
    assertThat(desk.err()).isEqualTo("ssp: 缺少：ROSTER\n  → 用 --help 查看用法\n");
    assertThat(desk.ssp("validate", "a.csv", "--limit")).isEqualTo(2);
    assertThat(desk.err()).startsWith("ssp: 缺少：--limit\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "validate",
        "fix",
        "template",
        "template list",
        "template show",
        "template new",
        "explain",
        "calendar",
        "hall",
        "hall init"
      })
  void everyCommandHelpsInBothLanguagesWithAnExample(String command) {
    Desk desk = new Desk(folder);
    String[] words = (command + " --help").trim().split(" ");

    assertThat(desk.ssp(words)).isZero();
    assertThat(desk.out()).contains("用法：ssp").contains("示例：\n  ssp ");
    assertThat(desk.out().lines())
        .as("parameters without a word")
        .noneMatch(BARE.asMatchPredicate());
    assertThat(desk.with("LANG", "en").ssp(words)).isZero();
    assertThat(desk.out()).contains("Usage: ssp").contains("Examples:\n  ssp ");
    assertThat(desk.out().lines())
        .noneMatch(line -> line.codePoints().anyMatch(ProgramTest::isHan));
  }

  /** A defect is told in one sentence; the report beside it has no words of the roster. */
  @Test
  void aDefectIsWrittenDownWithoutPersonalData() {
    Desk desk = new Desk(folder).with("XDG_STATE_HOME", folder.toString()).withBrokenInput();

    assertThat(desk.ssp("validate", "--template", "removal", "-")).isEqualTo(70);
    assertThat(desk.err()).startsWith("ssp: ssp 自身出错了").doesNotContain("张三");
    assertThat(folder.resolve("ssp"))
        .isDirectoryContaining(file -> file.getFileName().toString().startsWith("defect-"))
        .isDirectoryNotContaining(file -> content(file).contains("张三"));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }
}
