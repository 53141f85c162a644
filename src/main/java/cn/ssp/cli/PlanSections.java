package cn.ssp.cli;

import cn.ssp.report.PlanSection;
import cn.ssp.roster.RowNumbers;
import cn.ssp.submission.CheckedRoster;
import cn.ssp.submission.Plan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans as reports know them. */
final class PlanSections {
  private static final int RANGES = 20;

  private PlanSections() {}

  /** What is to be declared of a roster. */
  static PlanSection of(CheckedRoster roster, Plan plan, String employer, YearMonth month) {
    List<PlanSection.Line> lines = new ArrayList<>();
    add(lines, PlanSection.Fate.FRESH, plan.fresh(), Optional.empty());
    add(lines, PlanSection.Fate.CORRECTION, plan.corrections(), Optional.empty());
    for (Plan.Earlier earlier : plan.accepted()) {
      add(
          lines,
          PlanSection.Fate.ACCEPTED,
          earlier.rows(),
          Optional.of(BatchSections.earlier(earlier.batch())));
    }
    for (Plan.Earlier earlier : plan.underway()) {
      add(
          lines,
          PlanSection.Fate.UNDERWAY,
          earlier.rows(),
          Optional.of(BatchSections.earlier(earlier.batch())));
    }
    add(lines, PlanSection.Fate.BEHIND, roster.read().without(plan.rows()), Optional.empty());
    return new PlanSection(roster.name(), roster.template(), employer, month, lines);
  }

  private static void add(
      List<PlanSection.Line> lines,
      PlanSection.Fate fate,
      RowNumbers rows,
      Optional<PlanSection.Earlier> earlier) {
    if (!rows.isEmpty()) {
      lines.add(new PlanSection.Line(fate, rows.size(), rows.ranges(RANGES), earlier));
    }
  }
}
