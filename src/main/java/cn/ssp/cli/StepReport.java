package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Severity;
import cn.ssp.report.Masking;
import cn.ssp.report.Records;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.submission.CheckStep;
import cn.ssp.text.Messages;
import java.util.List;

/** Tells the steps of a check, for people or for programs. */
final class StepReport {
  private final Console console;
  private final Messages messages;
  private final Style style;
  private final Masking masking = Masking.revealed();

  StepReport(Session session) {
    this.console = session.console();
    this.messages = session.messages();
    this.style = new Style(session.colours());
  }

  /** A line a step, and below it how to mend it. */
  String text(List<CheckStep> steps) {
    Table table = new Table();
    for (CheckStep step : steps) {
      table.row(mark(step), messages.get("check.step." + step.name()), message(step));
      String remedy = remedy(step);
      if (!remedy.isEmpty()) {
        table.row("", "", "→ " + remedy);
      }
    }
    return table.text();
  }

  /** A record a step. */
  Records records(List<CheckStep> steps) {
    Records records = new Records();
    for (CheckStep step : steps) {
      records
          .begin()
          .put("step", step.name())
          .put("outcome", step.outcome().word())
          .put("rule", step.kind().map(kind -> kind.id()).orElse(""))
          .put("message", message(step))
          .put("remedy", remedy(step));
    }
    return records;
  }

  /** Tells one that went less than well in passing, beside what the command is about. */
  void tell(CheckStep step) {
    console.tell(message(step));
  }

  private String mark(CheckStep step) {
    String word = messages.get("check.outcome." + step.outcome().word());
    return switch (step.outcome()) {
      case FAILED -> style.severity(Severity.ERROR, word);
      case WARNING -> style.severity(Severity.WARNING, word);
      case OK, SKIPPED -> word;
    };
  }

  /** What is told of a step. */
  String message(CheckStep step) {
    return step.kind()
        .map(kind -> messages.message(kind, step.args(), masking))
        .orElseGet(
            () ->
                messages.get(
                    "check." + step.name(), step.args().stream().map(Arg::text).toArray()));
  }

  /** How to mend it; empty where nothing is to be mended. */
  String remedy(CheckStep step) {
    return step.kind().map(kind -> messages.remedy(kind, step.args(), masking)).orElse("");
  }
}
