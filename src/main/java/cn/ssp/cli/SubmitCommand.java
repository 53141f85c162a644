package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.finding.ExitCode;
import cn.ssp.roster.read.RosterReader;
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

  @Mixin private ReportOptions reports = new ReportOptions();

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

  SubmitCommand(Session session) {
    this.session = session;
  }

  @Override
  public boolean saysWhat() {
    return !rosters.isEmpty() || failed != null;
  }

  @Override
  public ExitCode run() {
    int most = reports.limit();
    Optional<Waiting> waiting = Waiting.parse(wait);
    RosterReader reader = new RosterReader(session.templates(template, rosters));
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
      try (Reports out = reports.open(session, sources)) {
        SubmitRun run = new SubmitRun(session, reader, most, out, door, resending, validRowsOnly);
        run.check(employers);
        run.plan();
        if (!dryRun) {
          run.declare(desks, new Consent(session, reports.wording(session), yes), waiting);
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
}
