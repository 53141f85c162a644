package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.report.Masking;
import cn.ssp.report.Wording;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssp submit}: checks rosters, signs them, writes them down, and sends them once. */
@picocli.CommandLine.Command(name = "submit")
final class SubmitCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "ROSTER", arity = "0..*")
  private List<String> rosters = new ArrayList<>();

  @Mixin private TokenOptions token = new TokenOptions();

  @Option(names = "--template", paramLabel = "CODE")
  private @Nullable String template;

  @Option(names = "--report", paramLabel = "FORMAT[=FILE]")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--valid-rows-only")
  private boolean validRowsOnly;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--yes")
  private boolean yes;

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      arity = "0..1",
      preprocessor = AttachedValue.class)
  private @Nullable String wait;

  @Option(names = "--failed", paramLabel = "BATCH")
  private @Nullable String failed;

  @Option(names = "--limit", paramLabel = "N")
  private String limit = "1000";

  @Option(names = "--reveal")
  private boolean reveal;

  SubmitCommand(Session session) {
    this.session = session;
  }

  @Override
  public boolean saysWhat() {
    return !rosters.isEmpty() || failed != null;
  }

  @Override
  public ExitCode run() {
    int most = Count.parse("--limit", limit);
    Optional<Waiting> waiting = Waiting.parse(wait);
    Wording wording =
        new Wording(session.messages(), reveal ? Masking.revealed() : Masking.masked());
    RosterReader reader = new RosterReader(templates());
    if (!dryRun) {
      HallDoor.configured(session);
    }
    try (LedgerDoor door = LedgerDoor.open(session);
        EmployerDesks desks = new EmployerDesks(session, token)) {
      Resending resending = Resending.of(failed, door.ledger());
      List<RosterSource> sources = sources(resending);
      EmployerRosters employers =
          EmployerRosters.of(session.configuration(), named(resending), session.profile(), sources);
      token.requireOneEmployer(employers.groups().size());
      try (Reports out = Reports.open(session, wording, reports, sources)) {
        SubmitRun run = new SubmitRun(session, reader, most, out, door, resending, validRowsOnly);
        run.check(employers);
        run.plan();
        if (!dryRun) {
          run.declare(desks, new Consent(session, wording, yes), waiting);
        }
        return run.finish();
      }
    }
  }

  private List<RosterSource> sources(Resending resending) {
    List<String> arguments = rosters.isEmpty() ? resending.rosters() : rosters;
    return arguments.stream()
        .flatMap(argument -> RosterSource.of(argument, session.env()).stream())
        .map(source -> source.kept(session.env()))
        .toList();
  }

  private Optional<Profile> named(Resending resending) {
    return session.chosenProfile().or(() -> resending.employer().flatMap(this::profile));
  }

  private Optional<Profile> profile(String code) {
    return session.configuration().profile(code);
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
