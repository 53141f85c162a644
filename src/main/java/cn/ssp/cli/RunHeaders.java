package cn.ssp.cli;

import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.calendar.Window;
import cn.ssp.domain.employer.Employer;
import cn.ssp.report.RunHeader;
import cn.ssp.rule.Basis;
import cn.ssp.rule.Stage;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** What reports say of a run as a whole. */
final class RunHeaders {
  private RunHeaders() {}

  /** The header of a run whose rosters are judged by that. */
  static RunHeader of(Basis basis, boolean strict) {
    Standing standing = basis.standing();
    Window window = standing.window();
    LocalDateTime opens = window.opens();
    return new RunHeader(
        Version.current(),
        inZone(standing.moment()),
        standing.settlementMonth(),
        standing.open(),
        opens == null ? null : inZone(opens),
        inZone(window.closes()),
        basis.policy().version(),
        strict,
        basis.grading().announced().stream().map(RunHeaders::announcement).toList(),
        basis.employer().map(Employer::code));
  }

  private static RunHeader.Announcement announcement(Stage stage) {
    return new RunHeader.Announcement(stage.rule(), stage.severity(), stage.from());
  }

  private static OffsetDateTime inZone(LocalDateTime time) {
    return time.atZone(Env.ZONE).toOffsetDateTime();
  }
}
