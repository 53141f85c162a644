package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code scripts/ssp} starts the program: what it passes on, and from where it works. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT extends MiniatureCheckout {
  @Test
  void startsJavaWithTheJar() throws Exception {
    Result result = ssp();

    assertThat(result.arguments()).endsWith("-jar", jar.toString());
    assertThat(result.errors()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void passesArgumentsUntouched() throws Exception {
    Result result =
        run(caller("check '' 'two  words' \"it's\" '\"' '名册 2026.xlsx' '*' '$HOME' -- -D"));

    List<String> arguments = result.arguments();
    assertThat(arguments.subList(arguments.indexOf(jar.toString()) + 1, arguments.size()))
        .containsExactly(
            "check", "", "two  words", "it's", "\"", "名册 2026.xlsx", "*", "$HOME", "--", "-D");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 70, 255})
  void passesTheExitCode(int code) throws Exception {
    environment.put("JAVA_EXIT", String.valueOf(code));

    assertThat(ssp().exit()).isEqualTo(code);
  }

  @Test
  void becomesJavaSoThatSignalsReachIt() throws Exception {
    Process process = start(List.of(launcher()), temp);

    assertThat(finish(process, "").lines()).contains("process " + process.pid());
  }

  @Test
  void passesStandardInput() throws Exception {
    environment.put("READ_INPUT", "yes");
    setTime(checkout.resolve("pom.xml"), LATER.plusSeconds(1));
    program(bin.resolve("mvn"), MVN.replace("mkdir", "cat >/dev/null\nmkdir"));

    assertThat(runWithInput("姓名,身份证号\n", launcher()).output()).endsWith("姓名,身份证号\n");
  }

  @Test
  void splitsOptionsForTheJvmButMatchesNoFiles() throws Exception {
    environment.put("SSP_JAVA_OPTS", "-Xmx1g  *");

    assertThat(ssp().arguments()).containsSubsequence("-Xmx1g", "*", "-jar", jar.toString());
  }

  @Test
  void saysThatOutputIsATerminalOnlyWhenItIs() throws Exception {
    assertThat(ssp().arguments()).doesNotContain("-Dssp.terminal=true");

    assumeTrue(find("script") != null);
    environment.put("SHELL", "/bin/sh");
    String call = "'" + launcher() + "'";
    Result result = run(List.of(String.valueOf(find("script")), "-qec", call, "/dev/null"), temp);
    assertThat(result.output()).contains("[-Dssp.terminal=true]");
  }

  @Test
  void saysThatErrorsGoToATerminalOnlyWhenTheyDo() throws Exception {
    assertThat(ssp().arguments()).doesNotContain("-Dssp.screen=true");

    assumeTrue(find("script") != null);
    environment.put("SHELL", "/bin/sh");
    String call = "'" + launcher() + "' | cat";
    Result result = run(List.of(String.valueOf(find("script")), "-qec", call, "/dev/null"), temp);
    assertThat(result.output())
        .contains("[-Dssp.screen=true]")
        .doesNotContain("[-Dssp.terminal=true]");
  }

  @Test
  void worksFromAnotherFolderWithoutLeavingIt() throws Exception {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));

    assertThat(run(List.of("../a checkout/scripts/ssp"), elsewhere).lines())
        .contains("folder " + elsewhere, "[" + jar + "]");
    assertThat(run(List.of("/bin/sh", "ssp"), checkout.resolve("scripts")).lines())
        .contains("[" + jar + "]");
  }

  @Test
  void worksWhereFoldersAreSearchedByCdpath() throws Exception {
    Files.createDirectories(temp.resolve("decoy/scripts"));
    environment.put("CDPATH", temp.resolve("decoy").toString());

    assertThat(run(List.of("scripts/ssp"), checkout).lines()).contains("[" + jar + "]");
  }

  @Test
  void worksThroughAChainOfRelativeLinks() throws Exception {
    Path links = Files.createDirectories(temp.resolve("links/deeper"));
    Files.createSymbolicLink(links.resolve("one"), Path.of("../two"));
    Files.createSymbolicLink(temp.resolve("links/two"), Path.of("../a checkout/scripts/ssp"));

    assertThat(run(List.of("deeper/one"), temp.resolve("links")).lines()).contains("[" + jar + "]");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,           -, -,           C.UTF-8",
        "-,           -, C,           C.UTF-8",
        "-,           -, POSIX,       C.UTF-8",
        "C,           -, zh_CN.UTF-8, C.UTF-8",
        "-,           C, zh_CN.UTF-8, C.UTF-8",
        "'',         '', zh_CN.UTF-8, ''",
        "-,           -, zh_CN.UTF-8, unset",
        "-, zh_CN.UTF-8, C,           unset",
        "zh_CN.GBK,   C, C,           zh_CN.GBK",
      })
  void givesJavaALocaleWhereThereIsNone(
      @Nullable String all, @Nullable String ctype, @Nullable String lang, String expected)
      throws Exception {
    environment.remove("LANG");
    put("LC_ALL", all);
    put("LC_CTYPE", ctype);
    put("LANG", lang);

    assertThat(ssp().lines()).contains("locale " + expected);
  }

  /**
   * A container has seldom more than C and C.UTF-8. What was asked for is hidden from Java, which
   * would fall back to ASCII, and told to ssp, which takes its language from it.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ANSI_X3.4-1968, -,           en_US.UTF-8, C.UTF-8, [-Dssp.locale=en_US.UTF-8]",
        "ANSI_X3.4-1968, zh_CN.UTF-8, en_US.UTF-8, C.UTF-8, [-Dssp.locale=zh_CN.UTF-8]",
        "UTF-8,          -,           en_US.UTF-8, unset,   -",
        "GBK,            -,           zh_CN.GBK,   unset,   -",
      })
  void hidesALocaleThatIsNotInstalled(
      String charmap,
      @Nullable String all,
      @Nullable String lang,
      String expected,
      @Nullable String told)
      throws Exception {
    program(bin.resolve("locale"), "#!/bin/sh\necho " + charmap + "\n");
    put("LC_ALL", all);
    put("LANG", lang);

    List<String> lines = ssp().lines();
    assertThat(lines).contains("locale " + expected);
    assertThat(lines.stream().filter(line -> line.startsWith("[-Dssp.locale")).toList())
        .isEqualTo(told == null ? List.of() : List.of(told));
  }
}
