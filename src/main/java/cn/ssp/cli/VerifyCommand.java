package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.report.OneLine;
import cn.ssp.report.Records;
import cn.ssp.report.Style;
import cn.ssp.submission.CheckStep;
import cn.ssp.submission.CheckStep.Outcome;
import cn.ssp.submission.DeclarationCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssp verify}: whether packages are what their employers signed. */
@picocli.CommandLine.Command(name = "verify")
final class VerifyCommand implements Command {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    DeclarationCheck check =
        new DeclarationCheck(TrustStore.read(session), Places.of(session.configuration()));
    Optional<Instant> at =
        session.isRehearsed() ? Optional.of(session.instant()) : Optional.empty();
    Map<String, List<CheckStep>> checked = new LinkedHashMap<>();
    ExitCode exit = ExitCode.OK;
    for (String file : files) {
      try {
        List<CheckStep> steps = check.check(bytes(file), at);
        checked.put(file, steps);
        exit = exit.or(isGood(steps) ? ExitCode.OK : ExitCode.FINDINGS);
      } catch (Failure unreadable) {
        session.console().tell(unreadable);
        exit = exit.or(unreadable.exitCode());
      }
    }
    session.console().print(json ? records(checked).json() : text(checked));
    return exit;
  }

  private byte[] bytes(String file) {
    try {
      return Files.readAllBytes(session.file(file));
    } catch (IOException e) {
      String reason = e instanceof NoSuchFileException ? "missing" : "unreadable";
      throw new Failure(
          ExitCode.UNREADABLE, UsageKinds.NO_PACKAGE_FILE, Arg.of(reason), Arg.of(file));
    }
  }

  private static boolean isGood(List<CheckStep> steps) {
    return steps.stream().noneMatch(step -> step.outcome() == Outcome.FAILED);
  }

  private String text(Map<String, List<CheckStep>> checked) {
    Style style = new Style(session.colours());
    StepReport report = new StepReport(session);
    StringBuilder text = new StringBuilder();
    checked.forEach(
        (file, steps) ->
            text.append(style.strong(OneLine.of(file))).append('\n').append(report.text(steps)));
    return text.toString();
  }

  private Records records(Map<String, List<CheckStep>> checked) {
    StepReport report = new StepReport(session);
    Records records = new Records();
    checked.forEach(
        (file, steps) ->
            records
                .begin()
                .put("file", file)
                .put("outcome", isGood(steps) ? "ok" : "failed")
                .put("steps", report.records(steps)));
    return records;
  }
}
