package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Severity;
import cn.ssp.report.Masking;
import cn.ssp.report.Wording;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.rule.Basis;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @Option(names = "--report", paramLabel = "FORMAT[=FILE]")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--fail-on", paramLabel = "error|warning")
  private String failOn = "error";

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--limit", paramLabel = "N")
  private String limit = "1000";

  @Option(names = "--reveal")
  private boolean reveal;

  ValidateCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Severity failing = failing();
    int most = Count.parse("--limit", limit);
    RosterReader reader = new RosterReader(templates());
    Wording wording =
        new Wording(session.messages(), reveal ? Masking.revealed() : Masking.masked());
    List<RosterSource> sources =
        rosters.stream()
            .flatMap(argument -> RosterSource.of(argument, session.env()).stream())
            .toList();
    Basis basis = session.basis(strict, sources.size() > 1);
    try (Reports out = Reports.open(session, wording, reports, sources)) {
      out.start(RunHeaders.of(basis, strict));
      Validation validation = new Validation(session, reader, most, out);
      sources.forEach(source -> validation.check(source, basis));
      out.finish(validation.summary());
      return validation.exitCode(failing);
    }
  }

  private Severity failing() {
    return switch (failOn) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> throw UsageKinds.badValue("--fail-on", failOn, "error, warning");
    };
  }

  private List<Template> templates() {
    if (template != null) {
      return List.of(session.template(template));
    }
    if (rosters.contains(RosterSource.STANDARD_INPUT)) {
      throw new Failure(ExitCode.USAGE, UsageKinds.STANDARD_INPUT);
    }
    return Templates.builtIn().all();
  }
}
