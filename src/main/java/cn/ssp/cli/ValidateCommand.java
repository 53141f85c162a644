package cn.ssp.cli;

import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.calendar.Window;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Severity;
import cn.ssp.report.Masking;
import cn.ssp.report.RunHeader;
import cn.ssp.report.Wording;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.rule.Basis;
import cn.ssp.rule.Stage;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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
      out.start(header(basis));
      Validation validation = new Validation(session, reader, basis, most, out);
      sources.forEach(validation::check);
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

  private RunHeader header(Basis basis) {
    Standing standing = basis.standing();
    Window window = standing.window();
    LocalDateTime opens = window.opens();
    return new RunHeader(
        Version.current(),
        inZone(standing.moment()),
        standing.settlementMonth(),
        standing.open(),
        opens == null ? null : inZone(opens),
        inZone(window.closes()),
        basis.policy().version(),
        strict,
        basis.grading().announced().stream().map(ValidateCommand::announcement).toList(),
        basis.employer().map(Employer::code));
  }

  private static RunHeader.Announcement announcement(Stage stage) {
    return new RunHeader.Announcement(stage.rule(), stage.severity(), stage.from());
  }

  private static OffsetDateTime inZone(LocalDateTime time) {
    return time.atZone(Env.ZONE).toOffsetDateTime();
  }
}
