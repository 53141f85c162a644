package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.NativeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells make of the scripts, and what the manual page says. */
@NullMarked
class CompletionCommandTest {
  private static final List<String> COMMANDS =
      List.of(
          "validate",
          "fix",
          "submit",
          "results",
          "status",
          "verify",
          "template",
          "explain",
          "calendar",
          "token",
          "hall",
          "completion",
          "man");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "va                      | validate",
        "validate --rev          | --reveal",
        "validate --report ''    | text json ndjson sarif junit github html workbook",
        "validate --fail-on ''   | error warning",
        "token sh                | show"
      })
  void bashCompletes(String typed, String completed) throws Exception {
    NativeTools.need("bash", NativeTools.has("bash"));
    Path script = script("bash");
    String asked =
        """
        source %s
        compopt() { :; }
        COMP_WORDS=(ssp %s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _complete_ssp
        echo "${COMPREPLY[*]}"
        """
            .formatted(script, typed);

    assertThat(NativeTools.run(Map.of(), List.of("bash", "-c", asked))).isEqualTo(completed + "\n");
  }

  @Test
  void fishKnowsEveryCommandAndOption() throws IOException {
    String script = Files.readString(script("fish"));

    assertThat(script).contains(COMMANDS.stream().map(name -> "-a " + name + " -d '").toList());
    assertThat(script)
        .contains("complete -c ssp -l lang -r -f -a 'zh en' -d '")
        .contains(
            "complete -c ssp -n '__fish_seen_subcommand_from check; and"
                + " __fish_seen_subcommand_from token' -l json -d '")
        .contains("complete -c ssp -n '__fish_seen_subcommand_from fix' -s o -l output -r -d '");
    assertThat(script.lines().skip(1)).allMatch(line -> line.startsWith("complete -c ssp "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcsh", "bash|zsh"})
  void refusesAnotherShell(String shell) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("completion", shell)).isEqualTo(2);
    assertThat(desk.err()).contains("bash, zsh, fish");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theManualPageHasEveryCommandAndExitCode(String language) {
    Desk desk = new Desk(folder);

    assertThat(desk.ssp("man", "--lang", language)).isZero();
    assertThat(desk.out())
        .startsWith(".TH SSP 1 ")
        .contains(COMMANDS.stream().map(name -> "\n.SS ssp " + name).toList())
        .contains("\n.SS ssp token check\n", "\n.B \\-\\-fail\\-on error|warning\n")
        .contains(
            List.of(0, 1, 2, 3, 4, 5, 6, 70, 75).stream()
                .map(code -> "\n.TP\n.B " + code + "\n")
                .toList());
    assertThat(desk.out().lines().filter(line -> line.startsWith(".")))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|PP|EX|EE)( .*)?"));
  }

  private Path script(String shell) throws IOException {
    Desk desk = new Desk(folder);
    assertThat(desk.ssp("completion", shell)).isZero();
    return Files.writeString(folder.resolve("ssp." + shell), desk.out());
  }
}
