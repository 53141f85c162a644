package cn.ssp.cli;

import cn.ssp.report.Masking;
import cn.ssp.report.Wording;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of the commands that report findings: in which formats, how many, and how openly. */
final class ReportOptions {
  @Option(names = "--report", paramLabel = "FORMAT[=FILE]")
  private List<String> reports = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N")
  private String limit = "1000";

  @Option(names = "--reveal")
  private boolean reveal;

  /**
   * The most findings of one kind that a report lists for a roster or a batch; 0 for all.
   *
   * @throws cn.ssp.finding.Failure of {@link UsageKinds#BAD_VALUE} when it is no number
   */
  int limit() {
    return Count.parse("--limit", limit);
  }

  /** Opens the reports, none of which may take the place of a roster. */
  Reports open(Session session, List<RosterSource> rosters) {
    return Reports.open(session, wording(session), reports, rosters);
  }

  /** How findings are put into words. */
  Wording wording(Session session) {
    return new Wording(session.messages(), reveal ? Masking.revealed() : Masking.masked());
  }
}
