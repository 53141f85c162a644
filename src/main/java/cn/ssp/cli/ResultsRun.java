package cn.ssp.cli;

import cn.ssp.domain.employer.CreditCode;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Tally;
import cn.ssp.hall.Hall;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.roster.read.UnreadableRoster;
import cn.ssp.submission.AnswerFindings;
import cn.ssp.submission.BatchOutcome;
import cn.ssp.submission.Delivery;
import cn.ssp.submission.FoundRows;
import cn.ssp.submission.Settlement;
import cn.ssp.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks the hall about batches for as long as a run wants to wait, and reports where they stand. */
final class ResultsRun {
  private final Session session;
  private final Ledger ledger;
  private final Reports out;
  private final BatchSums sums;
  private final int limit;

  /**
   * A run.
   *
   * @param limit the most answers of one kind that a report lists for a batch; 0 for all
   */
  ResultsRun(Session session, Ledger ledger, Reports out, BatchSums sums, int limit) {
    this.session = session;
    this.ledger = ledger;
    this.out = out;
    this.sums = sums;
    this.limit = limit;
  }

  /**
   * Reports batches that were sent just now; where a run waits, once they are answered for. One of
   * which it is not known whether the hall has it is brought there meanwhile.
   *
   * @return how a run with these batches ends
   */
  ExitCode sent(
      Hall hall, Delivery delivery, List<BatchOutcome> outcomes, Optional<Waiting> waiting) {
    if (waiting.isEmpty()) {
      outcomes.forEach(this::report);
      return worst(outcomes, false);
    }
    Settlement settlement = new Settlement(ledger, hall);
    return waited(
        outcomes,
        waiting,
        batch ->
            batch.state() == BatchState.UNKNOWN ? delivery.again(batch) : settlement.settle(batch));
  }

  /**
   * Asks about batches, and reports them.
   *
   * @return how a run with these batches ends
   */
  ExitCode settled(Hall hall, List<LedgerBatch> batches, Optional<Waiting> waiting) {
    Settlement settlement = new Settlement(ledger, hall);
    List<BatchOutcome> first = new ArrayList<>();
    for (LedgerBatch batch : batches) {
      session.work().batches(Work.Step.WAITING, answered(first), batches.size());
      first.add(settlement.settle(batch));
    }
    return waited(first, waiting, settlement::settle);
  }

  private ExitCode waited(
      List<BatchOutcome> first,
      Optional<Waiting> waiting,
      Function<LedgerBatch, BatchOutcome> ask) {
    List<BatchOutcome> outcomes = new ArrayList<>(first);
    session.work().batches(Work.Step.WAITING, answered(outcomes), outcomes.size());
    while (outcomes.stream().anyMatch(ResultsRun::isWorthAsking)
        && waiting.isPresent()
        && waiting.get().pause(wished(outcomes))) {
      outcomes.replaceAll(outcome -> isWorthAsking(outcome) ? ask.apply(outcome.batch()) : outcome);
      session.work().batches(Work.Step.WAITING, answered(outcomes), outcomes.size());
    }
    session.work().end();
    outcomes.forEach(this::report);
    return worst(outcomes, true);
  }

  private static long answered(List<BatchOutcome> outcomes) {
    return outcomes.stream().filter(outcome -> !isWorthAsking(outcome)).count();
  }

  private static boolean isWorthAsking(BatchOutcome outcome) {
    return Settlement.isOpen(outcome.batch());
  }

  private static Optional<Duration> wished(List<BatchOutcome> outcomes) {
    return outcomes.stream()
        .filter(ResultsRun::isWorthAsking)
        .flatMap(outcome -> outcome.comeBackIn().stream())
        .min(Comparator.naturalOrder());
  }

  /** Reports a batch that nobody has to ask about; answers how a run with it ends. */
  ExitCode closed(LedgerBatch batch) {
    BatchOutcome outcome = BatchOutcome.of(batch);
    report(outcome);
    return exitCode(outcome, false);
  }

  /** Reports a batch. */
  void report(BatchOutcome outcome) {
    LedgerBatch batch = outcome.batch();
    sums.add(batch);
    Template template = session.template(batch.business());
    out.batch(BatchSections.of(batch, template, outcome.failure()));
    Tally tally = new Tally(limit, out::finding);
    AnswerFindings answers = answers(batch, template);
    if (batch.state() == BatchState.DONE) {
      ledger.rows(batch.key(), row -> answers.of(row).forEach(tally::add));
    }
    out.answered(tally.suppressed());
  }

  /**
   * Beside the rows themselves the answers go only where those are, whatever became of the file.
   */
  private AnswerFindings answers(LedgerBatch batch, Template template) {
    if (!out.marksRosters() || batch.rosterFile().isEmpty()) {
      return new AnswerFindings(template, batch);
    }
    Path roster = Path.of(batch.rosterFile());
    try {
      FoundRows found =
          FoundRows.in(roster, template, CreditCode.of(batch.employer()).orElseThrow());
      out.original(batch.roster(), roster);
      return new AnswerFindings(template, found);
    } catch (UnreadableRoster failure) {
      session.console().tell(batch.roster(), failure);
      return new AnswerFindings(template, batch);
    }
  }

  private static ExitCode worst(List<BatchOutcome> outcomes, boolean awaited) {
    return outcomes.stream()
        .map(outcome -> exitCode(outcome, awaited))
        .reduce(ExitCode.OK, ExitCode::or);
  }

  private static ExitCode exitCode(BatchOutcome outcome, boolean awaited) {
    LedgerBatch batch = outcome.batch();
    ExitCode failed = outcome.failure().map(Failure::exitCode).orElse(ExitCode.OK);
    if (awaited && isWorthAsking(outcome)) {
      return failed.or(ExitCode.LATER);
    }
    return failed.or(batch.rejected() > 0 ? ExitCode.FINDINGS : ExitCode.OK);
  }
}
