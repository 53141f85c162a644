package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Personal;
import cn.ssp.ledger.Drift;
import cn.ssp.report.Masking;
import cn.ssp.submission.CheckedRoster;
import cn.ssp.submission.Plan;

/** Tells of persons who were declared before under another name or number. */
final class DriftNotes {
  private static final int MOST = 20;

  private final Session session;

  DriftNotes(Session session) {
    this.session = session;
  }

  /** Tells of those in a plan; of many, only of the first. */
  void tell(CheckedRoster roster, Plan plan) {
    plan.drifts().stream().limit(MOST).forEach(drift -> tell(roster, drift));
    if (plan.drifts().size() > MOST) {
      session
          .console()
          .tell(session.messages().get("submit.drift.more", plan.drifts().size() - MOST));
    }
  }

  private void tell(CheckedRoster roster, Drift drift) {
    Personal kind = drift.sameNumber() ? Personal.NAME : Personal.IDENTITY_NUMBER;
    String earlier = Masking.masked().apply(new Arg(drift.earlier(), kind));
    String key = drift.sameNumber() ? "submit.drift.name" : "submit.drift.number";
    session.console().tell(session.messages().get(key, roster.name(), drift.number(), earlier));
  }
}
