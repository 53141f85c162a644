package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.domain.calendar.Standing;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.Severity;
import cn.ssp.ledger.BatchFilter;
import cn.ssp.ledger.BatchState;
import cn.ssp.report.Summary;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.rule.Basis;
import cn.ssp.rule.Sightings;
import cn.ssp.submission.BatchOutcome;
import cn.ssp.submission.CheckedRoster;
import cn.ssp.submission.Declarant;
import cn.ssp.submission.Delivery;
import cn.ssp.submission.FileStamp;
import cn.ssp.submission.Plan;
import cn.ssp.submission.Planner;
import cn.ssp.submission.Submit;
import cn.ssp.submission.SubmitKinds;
import cn.ssp.text.Times;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** One run of {@code ssp submit}: what was checked, planned and sent so far. */
final class SubmitRun {
  private final Session session;
  private final Reports out;
  private final Validation validation;
  private final LedgerDoor door;
  private final Resending resending;
  private final boolean validRowsOnly;
  private final int limit;
  private final Map<EmployerRosters.Group, List<CheckedRoster>> checked = new LinkedHashMap<>();
  private final Map<EmployerRosters.Group, List<Planned>> planned = new LinkedHashMap<>();
  private final BatchSums sums = new BatchSums();
  private final Sightings sightings;
  private ExitCode exitCode = ExitCode.OK;
  private long toSend;
  private long sent;
  private @Nullable Standing standing;
  private String policy = "";

  SubmitRun(
      Session session,
      RosterReader reader,
      int limit,
      Reports out,
      LedgerDoor door,
      Resending resending,
      boolean validRowsOnly) {
    this.session = session;
    this.out = out;
    this.validation = new Validation(session, reader, limit, out);
    this.door = door;
    this.resending = resending;
    this.validRowsOnly = validRowsOnly;
    this.limit = limit;
    this.sightings = new Sightings(true);
  }

  /** Checks every roster, and keeps those that may be declared now. */
  void check(EmployerRosters employers) {
    List<EmployerRosters.Group> groups = employers.groups();
    Optional<Profile> only =
        groups.size() == 1 ? Optional.of(groups.get(0).profile()) : Optional.empty();
    out.start(RunHeaders.of(session.basis(false, sightings, only), false));
    employers.homeless().forEach(this::tell);
    validation.begin(
        Work.Step.CHECKING, groups.stream().flatMap(group -> group.rosters().stream()).toList());
    for (EmployerRosters.Group group : groups) {
      Basis basis = session.basis(false, sightings, Optional.of(group.profile()));
      standing = basis.standing();
      policy = basis.policy().version();
      List<CheckedRoster> rosters = new ArrayList<>();
      for (RosterSource source : group.rosters()) {
        check(source, group, basis).ifPresent(rosters::add);
      }
      checked.put(group, rosters);
    }
    session.work().end();
    exitCode = exitCode.or(validation.exitCode(Severity.ERROR));
  }

  private Optional<CheckedRoster> check(
      RosterSource source, EmployerRosters.Group group, Basis basis) {
    Path file = source.file().orElse(Path.of(""));
    FileStamp stamp = FileStamp.of(file);
    Optional<Validation.Checked> result = validation.check(source, basis);
    if (result.isEmpty() || result.get().stopped()) {
      return Optional.empty();
    }
    Validation.Checked roster = result.get();
    boolean open = isOpen(basis.standing(), roster.template().code());
    if (!open) {
      closed(basis.standing());
    }
    if (roster.fails() && !validRowsOnly) {
      session.remark("submit.roster-has-errors", source.name());
      return Optional.empty();
    }
    if (!open) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckedRoster(
            source.name(),
            file,
            stamp,
            roster.template(),
            group.creditCode(),
            roster.result().read(),
            roster.result().valid()));
  }

  /** Declarations for the days between two windows are taken in just those days. */
  private static boolean isOpen(Standing standing, String business) {
    return business.equals("preregistration") ? !standing.open() : standing.open();
  }

  /** Told once, however many rosters there are. */
  private void closed(Standing standing) {
    if (exitCode != exitCode.or(ExitCode.CLOSED)) {
      LocalDateTime opens = standing.window().opens();
      tell(
          new Failure(
              ExitCode.CLOSED,
              SubmitKinds.WINDOW_CLOSED,
              Arg.of(standing.open() ? "open" : "closed"),
              Arg.of(opens == null ? "?" : Times.at(opens))));
    }
  }

  /** Compares what was checked with the ledger, and reports what is to be done. */
  void plan() {
    List<CheckedRoster> all = checked.values().stream().flatMap(List::stream).toList();
    long rows = all.stream().mapToLong(roster -> roster.valid().size()).sum();
    session.work().beginFiles(Work.Step.COMPARING, all.size(), rows);
    checked.forEach(
        (group, rosters) -> {
          List<Planned> plans = new ArrayList<>();
          for (CheckedRoster roster : rosters) {
            attempt(() -> plans.add(planned(roster, group)));
          }
          planned.put(group, plans);
        });
    session.work().end();
  }

  private Planned planned(CheckedRoster roster, EmployerRosters.Group group) {
    session.work().file(roster.name(), roster.valid().size());
    Planned planned = new Planned(roster, planOf(roster, session.work()::row));
    session.work().fileDone();
    out.plan(planned.section(group.code(), standing().settlementMonth()));
    new DriftNotes(session).tell(roster, planned.plan());
    return planned;
  }

  /** What goes wrong with one roster, or one employer, is told and does not stop the others. */
  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (Failure failure) {
      tell(failure);
    }
  }

  /** Sends what is to be sent, one employer after another; none stops the others. */
  void declare(EmployerDesks desks, Consent consent, Optional<Waiting> waiting) {
    toSend = planned.values().stream().flatMap(List::stream).mapToLong(Planned::batches).sum();
    planned.forEach(
        (group, plans) -> attempt(() -> declare(group, plans, desks, consent, waiting)));
  }

  private void declare(
      EmployerRosters.Group group,
      List<Planned> plans,
      EmployerDesks desks,
      Consent consent,
      Optional<Waiting> waiting) {
    List<Planned> due = plans.stream().filter(planned -> planned.isDue()).toList();
    List<BatchOutcome> awaited = waiting.isPresent() ? underway(plans) : List.of();
    if (due.isEmpty() && awaited.isEmpty() && !isAnythingLeft(group)) {
      session.remark("submit.nothing", group.code());
      return;
    }
    try (EmployerDesk desk = desks.open(group)) {
      if (!due.isEmpty() && !consent.given(group, desk, due, standing().settlementMonth())) {
        session.remark("submit.declined", group.code());
        return;
      }
      desk.logIn();
      Delivery delivery = new Delivery(door.ledger(), desk.hall(), door.worker());
      session.work().batches(Work.Step.SENDING, sent, toSend);
      List<BatchOutcome> outcomes = declare(group, desk, delivery, due);
      session.work().end();
      awaited.stream().filter(batch -> !holds(outcomes, batch)).forEach(outcomes::add);
      ResultsRun results = new ResultsRun(session, door.ledger(), out, sums, limit);
      exitCode = exitCode.or(results.sent(desk.hall(), delivery, outcomes, waiting));
    }
  }

  /** What earlier runs left goes first, for it tells what is still to be sent. */
  private List<BatchOutcome> declare(
      EmployerRosters.Group group, EmployerDesk desk, Delivery delivery, List<Planned> due) {
    List<BatchOutcome> outcomes = new ArrayList<>(delivery.resume(group.creditCode().text()));
    boolean planAgain = !outcomes.isEmpty();
    Submit submit =
        new Submit(
            declarant(group), desk.key(), door.ledger(), delivery, door.worker(), Nonce::next);
    for (Planned planned : due) {
      attempt(
          () -> {
            Plan plan = planAgain ? planOf(planned.roster(), share -> {}) : planned.plan();
            outcomes.addAll(submit.declare(planned.roster(), plan.toSend(), this::sent));
          });
    }
    return outcomes;
  }

  private void sent() {
    session.work().batches(Work.Step.SENDING, ++sent, toSend);
  }

  /** The batches of earlier runs that hold rows of these rosters and have no answer yet. */
  private static List<BatchOutcome> underway(List<Planned> plans) {
    return plans.stream()
        .flatMap(planned -> planned.plan().underway().stream())
        .map(Plan.Earlier::batch)
        .distinct()
        .map(BatchOutcome::of)
        .toList();
  }

  private static boolean holds(List<BatchOutcome> outcomes, BatchOutcome other) {
    return outcomes.stream().anyMatch(outcome -> outcome.batch().key().equals(other.batch().key()));
  }

  private boolean isAnythingLeft(EmployerRosters.Group group) {
    BatchFilter left = BatchFilter.in(BatchState.PREPARED, BatchState.UNKNOWN);
    return !door.ledger().batches(left.of(group.creditCode().text())).isEmpty();
  }

  private Plan planOf(CheckedRoster roster, DoubleConsumer progress) {
    return Planner.plan(door.ledger(), roster, resending.of(roster), progress);
  }

  private Declarant declarant(EmployerRosters.Group group) {
    return new Declarant(
        group.creditCode(),
        group.code(),
        group.name(),
        standing().settlementMonth(),
        session.instant(),
        Version.current(),
        policy);
  }

  private Standing standing() {
    if (standing == null) {
      throw new IllegalStateException("nothing was checked");
    }
    return standing;
  }

  private void tell(Failure failure) {
    session.console().tell(failure);
    exitCode = exitCode.or(failure.exitCode());
  }

  /** Ends the reports; answers how the run ends. */
  ExitCode finish() {
    Summary summary = validation.summary();
    out.finish(summary.declaring(sums.declared()));
    return exitCode;
  }
}
