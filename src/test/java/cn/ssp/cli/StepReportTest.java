package cn.ssp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.submission.CheckKinds;
import cn.ssp.submission.CheckStep;
import cn.ssp.submission.CheckStep.Outcome;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Steps that no token can be brought to by itself: those of the hall. */
@NullMarked
class StepReportTest {
  private static final CheckStep UNREACHABLE =
      CheckStep.failed(
          "hall",
          new Failure(
              ExitCode.HALL,
              CheckKinds.HALL_UNREACHABLE,
              Arg.of("https://hall.example"),
              Arg.of("ConnectException")));

  private static final CheckStep LATE =
      new CheckStep(
          "clock",
          Outcome.WARNING,
          Optional.of(CheckKinds.CLOCK_SKEWED),
          List.of(Arg.of("behind"), Arg.of(90)));

  private static final List<CheckStep> GOOD =
      List.of(
          new CheckStep(
              "hall", Outcome.OK, Optional.empty(), List.of(Arg.of("https://hall.example"))),
          new CheckStep("clock", Outcome.OK, Optional.empty(), List.of(Arg.of(2))));

  @Test
  void tellsPeopleOfTheHall() {
    assertThat(report(Language.ZH).text(GOOD))
        .contains("通过  网办大厅  https://hall.example 有应答", "通过  时钟      与网办大厅一致，相差 2 秒");
    assertThat(report(Language.EN).text(List.of(UNREACHABLE, LATE)))
        .contains("failed   hall   the hall https://hall.example does not answer: ConnectException")
        .contains("warning  clock  this machine's clock is behind the hall's; seconds: 90")
        .contains("→ let the clock be set by NTP");
  }

  @Test
  void tellsProgramsOfTheHall() throws Exception {
    JsonNode steps =
        new JsonMapper().readTree(report(Language.ZH).records(List.of(UNREACHABLE, LATE)).json());

    assertThat(steps.findValuesAsText("step")).containsExactly("hall", "clock");
    assertThat(steps.findValuesAsText("outcome")).containsExactly("failed", "warning");
    assertThat(steps.findValuesAsText("rule"))
        .containsExactly("check-hall-unreachable", "check-clock-skewed");
    assertThat(steps.findValuesAsText("message").get(1)).isEqualTo("本机时钟比网办大厅慢 90 秒");
  }

  private static StepReport report(Language language) {
    Env env =
        new Env(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            StandardCharsets.UTF_8,
            false,
            Clock.systemUTC(),
            Map.of(),
            Path.of("/nowhere"),
            Optional.empty(),
            Optional.empty());
    return new StepReport(
        new Session(
            env,
            new Console(env, Messages.in(language)),
            new SspCommand(),
            new Work(env.clock(), () -> {})));
  }
}
