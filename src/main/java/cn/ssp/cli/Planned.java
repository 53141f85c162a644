package cn.ssp.cli;

import cn.ssp.report.PlanSection;
import cn.ssp.submission.CheckedRoster;
import cn.ssp.submission.Plan;
import java.time.YearMonth;

/**
 * A roster and what is to be done with it.
 *
 * @param roster the roster
 * @param plan what is to be done, as the ledger was then
 */
record Planned(CheckedRoster roster, Plan plan) {
  /** Whether anything of it is to be sent. */
  boolean isDue() {
    return !plan.toSend().isEmpty();
  }

  /** In how many batches that goes. */
  long batches() {
    int most = roster.template().maxRows();
    return (plan.toSend().size() + most - 1L) / most;
  }

  /** The plan as reports know it. */
  PlanSection section(String employer, YearMonth month) {
    return PlanSections.of(roster, plan, employer, month);
  }
}
