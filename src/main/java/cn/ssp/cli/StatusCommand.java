package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.finding.ExitCode;
import cn.ssp.ledger.BatchFilter;
import cn.ssp.ledger.LedgerBatch;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code ssp status}: what the ledger holds. */
@picocli.CommandLine.Command(name = "status")
final class StatusCommand implements Command {
  private final Session session;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--export")
  private boolean export;

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    try (LedgerDoor door = LedgerDoor.open(session)) {
      List<LedgerBatch> batches = door.ledger().batches(filter());
      StatusReport report = new StatusReport(session, batches);
      String text = report.text();
      if (json) {
        text = report.json();
      } else if (export) {
        text = report.csv();
      }
      session.console().print(text);
    }
    return ExitCode.OK;
  }

  /** With an employer, only what is its own. */
  private BatchFilter filter() {
    Optional<String> employer =
        session
            .chosenProfile()
            .map(Profile::employer)
            .flatMap(chosen -> chosen.creditCode().map(CreditCode::text));
    return employer.map(BatchFilter.all()::of).orElseGet(BatchFilter::all);
  }
}
