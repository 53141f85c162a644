package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.ledger.BatchFilter;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.report.Summary;
import cn.ssp.rule.Basis;
import cn.ssp.submission.BatchOutcome;
import cn.ssp.submission.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssp results}: brings the hall's answers back, and closes what is open. */
@picocli.CommandLine.Command(name = "results", aliases = "fetch")
final class ResultsCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "BATCH", arity = "0..*")
  private List<String> batches = new ArrayList<>();

  @Mixin private TokenOptions token = new TokenOptions();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      arity = "0..1",
      preprocessor = AttachedValue.class)
  private @Nullable String wait;

  @Option(names = "--rejected", paramLabel = "FILE")
  private @Nullable String rejected;

  @Option(names = "--force")
  private boolean force;

  ResultsCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    int most = reports.limit();
    Optional<Waiting> waiting = Waiting.parse(wait);
    try (LedgerDoor door = LedgerDoor.open(session);
        EmployerDesks desks = new EmployerDesks(session, token);
        Reports out = reports.open(session, List.of())) {
      Basis basis = session.basis(false, false);
      out.start(RunHeaders.of(basis, false));
      BatchSums sums = new BatchSums();
      ResultsRun run = new ResultsRun(session, door.ledger(), out, sums, most);
      List<LedgerBatch> asked = asked(door.ledger());
      ExitCode exitCode = settle(run, asked, desks, waiting);
      out.finish(Summary.ofBatches(sums.declared()));
      writeRejected(door.ledger(), asked);
      return exitCode;
    }
  }

  /** The batches that were named, else those that are open. */
  private List<LedgerBatch> asked(Ledger ledger) {
    if (!batches.isEmpty()) {
      return batches.stream().map(batch -> Resending.batch(batch, ledger)).distinct().toList();
    }
    BatchFilter open = BatchFilter.in(BatchState.UNKNOWN, BatchState.SUBMITTED);
    List<LedgerBatch> found =
        ledger.batches(
            session
                .profile()
                .flatMap(profile -> profile.employer().creditCode())
                .map(code -> open.of(code.text()))
                .orElse(open));
    if (found.isEmpty()) {
      session.remark("results.nothing");
    }
    return found;
  }

  private ExitCode settle(
      ResultsRun run, List<LedgerBatch> asked, EmployerDesks desks, Optional<Waiting> waiting) {
    ExitCode exitCode = ExitCode.OK;
    Map<String, List<LedgerBatch>> byEmployer = new LinkedHashMap<>();
    for (LedgerBatch batch : asked) {
      if (Settlement.isOpen(batch)) {
        byEmployer.computeIfAbsent(batch.employerCode(), code -> new ArrayList<>()).add(batch);
      } else {
        exitCode = exitCode.or(run.closed(batch));
      }
    }
    token.requireOneEmployer(byEmployer.size());
    for (Map.Entry<String, List<LedgerBatch>> entry : byEmployer.entrySet()) {
      exitCode = exitCode.or(settle(run, entry.getKey(), entry.getValue(), desks, waiting));
    }
    return exitCode;
  }

  /** What keeps one employer from being answered for does not keep the others. */
  private ExitCode settle(
      ResultsRun run,
      String employer,
      List<LedgerBatch> batches,
      EmployerDesks desks,
      Optional<Waiting> waiting) {
    try (EmployerDesk desk = desks.open(group(employer))) {
      desk.logIn();
      return run.settled(desk.hall(), batches, waiting);
    } catch (Failure failure) {
      session.console().tell(failure);
      batches.forEach(batch -> run.report(BatchOutcome.of(batch, failure)));
      return failure.exitCode();
    }
  }

  private EmployerRosters.Group group(String employer) {
    Profile profile =
        session
            .configuration()
            .profile(employer)
            .orElseThrow(() -> EmployerProfile.unknown(session.configuration(), employer));
    CreditCode creditCode =
        profile
            .employer()
            .creditCode()
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.USAGE,
                        UsageKinds.WHOSE_ROSTER,
                        Arg.of("no-credit-code"),
                        Arg.of(employer),
                        Arg.of(employer)));
    return new EmployerRosters.Group(profile, creditCode, List.of());
  }

  private void writeRejected(Ledger ledger, List<LedgerBatch> asked) {
    if (rejected != null) {
      new RejectedRoster(session, ledger).write(asked, session.file(rejected), force);
    }
  }
}
