package cn.ssp.report;

import cn.ssp.finding.Severity;
import cn.ssp.text.Messages;

/** Lines that GitHub's runner takes for annotations (GitHub, "Workflow commands"). */
final class WorkflowCommand {
  private WorkflowCommand() {}

  static String of(RuleHit hit, Messages messages) {
    String title =
        messages.get("report.count", new RuleText(messages, hit.kind()).title(), hit.count());
    String line = hit.row() > 0 ? ",line=" + hit.row() : "";
    String where = hit.where(messages);
    String message = where.isEmpty() ? hit.example() : where + "\n" + hit.example();
    return "::"
        + word(hit.severity())
        + " file="
        + property(OneLine.of(hit.file()))
        + line
        + ",title="
        + property(OneLine.of(title))
        + "::"
        + data(message + "\n" + hit.kind().id());
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
