package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Severity;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.rule.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssp validate}: checks rosters and reports every finding. */
@picocli.CommandLine.Command(name = "validate")
final class ValidateCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "ROSTER", arity = "1..*")
  private List<String> rosters = new ArrayList<>();

  @Option(names = "--template", paramLabel = "CODE")
  private @Nullable String template;

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(names = "--fail-on", paramLabel = "error|warning")
  private String failOn = "error";

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--baseline", paramLabel = "FILE")
  private @Nullable String baseline;

  @Option(names = "--write-baseline", paramLabel = "FILE")
  private @Nullable String writeBaseline;

  ValidateCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Severity failing = failing();
    int most = reports.limit();
    RosterReader reader = new RosterReader(session.templates(template, rosters));
    List<RosterSource> sources =
        rosters.stream()
            .flatMap(argument -> RosterSource.of(argument, session.env()).stream())
            .toList();
    Basis basis = session.basis(strict, sources.size() > 1);
    Optional<Baseline> noted =
        Optional.ofNullable(writeBaseline).map(file -> new Baseline(Nonce.next()));
    KnownWarnings known = new KnownWarnings(known(), noted);
    try (Reports out = reports.open(session, sources)) {
      out.start(RunHeaders.of(basis, strict));
      Validation validation = new Validation(session, reader, most, out, known);
      validation.begin(Work.Step.VALIDATING, sources);
      sources.forEach(source -> validation.check(source, basis));
      out.finish(validation.summary());
      session.work().end();
      noted.ifPresent(this::write);
      if (known.quiet() > 0) {
        session.remark("baseline.quiet", known.quiet());
      }
      return validation.exitCode(failing);
    }
  }

  private Optional<Baseline> known() {
    return Optional.ofNullable(baseline).map(name -> BaselineFile.read(session.file(name), name));
  }

  private void write(Baseline noted) {
    String name = String.valueOf(writeBaseline);
    BaselineFile.write(noted, session.file(name));
    session.remark("baseline.written", name, noted.entries().size());
  }

  private Severity failing() {
    return switch (failOn) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> throw UsageKinds.badValue("--fail-on", failOn, "error, warning");
    };
  }
}
