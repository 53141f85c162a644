package cn.ssp.report;

import cn.ssp.text.Messages;
import cn.ssp.text.Times;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The sums of a run as sentences. */
final class SummaryText {
  private final Messages messages;

  SummaryText(Messages messages) {
    this.messages = messages;
  }

  /** The sums over the rosters, and what they were judged by where that is known. */
  String line(Summary summary, @Nullable RunHeader header) {
    return sums(summary) + (header == null ? "" : basis(header));
  }

  /** The sums over the batches. */
  String declared(Summary.Declared declared) {
    return messages.get(
        "report.declared",
        declared.batches(),
        declared.rows(),
        declared.accepted(),
        declared.rejected(),
        declared.open());
  }

  /** A rule that will be of another severity. */
  String announcement(RunHeader.Announcement announced) {
    return messages.get(
        "report.announced",
        announced.rule(),
        announced.from(),
        messages.get("report.severity." + announced.severity().word()));
  }

  private String sums(Summary summary) {
    String sums =
        messages.get(
            "report.summary",
            summary.rosters(),
            summary.rows(),
            summary.validRows(),
            summary.errors(),
            summary.warnings(),
            summary.infos());
    return summary.unreadable() == 0
        ? sums
        : sums + messages.get("report.summary.unreadable", summary.unreadable());
  }

  private String basis(RunHeader header) {
    return messages.get(
        "report.settlement", header.settlementMonth(), window(header), header.policy());
  }

  /** Until when declarations are taken, or from when. */
  String window(RunHeader header) {
    OffsetDateTime opens = header.opens();
    return header.open() || opens == null
        ? messages.get("report.window.open", Times.end(header.closes().toLocalDateTime()))
        : messages.get("report.window.closed", Times.at(opens.toLocalDateTime()));
  }
}
