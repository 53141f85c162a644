package cn.ssp.cli;

import cn.ssp.finding.FindingKind;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.rule.HallChecks;
import cn.ssp.rule.RuleBook;
import cn.ssp.rule.Subject;
import cn.ssp.text.Explanation;
import cn.ssp.text.Messages;
import java.util.List;

/**
 * What ssp checks before an upload, and what the hall alone can check, so that nobody mixes them.
 */
final class Coverage {
  private final Messages messages;
  private final Style style;

  Coverage(Messages messages, Style style) {
    this.messages = messages;
    this.style = style;
  }

  String text() {
    return checkedHere() + "\n" + checkedByTheHall();
  }

  private String checkedHere() {
    List<Subject> subjects = RuleBook.subjects();
    Table table = new Table();
    for (Subject subject : subjects) {
      String name = messages.get("subject." + subject.name());
      table.row("", name, String.valueOf(subject.kinds().size()));
    }
    int rules = subjects.stream().mapToInt(subject -> subject.kinds().size()).sum();
    return messages.get("coverage.checked", rules)
        + "\n\n"
        + table.text()
        + "\n"
        + messages.get("coverage.list")
        + "\n";
  }

  private String checkedByTheHall() {
    StringBuilder text = new StringBuilder();
    text.append(messages.get("coverage.hall", HallChecks.ALL.size())).append('\n');
    for (FindingKind kind : HallChecks.ALL) {
      text.append('\n').append(text(new Explanation(messages, kind)));
    }
    return text.toString();
  }

  private String text(Explanation check) {
    Table table = new Table();
    table.row("", messages.get("coverage.when"), check.why());
    check
        .remedies()
        .forEach(
            (help, words) -> {
              table.row("", messages.get("coverage.words"), String.join("\n", words));
              table.row("", messages.get("coverage.help"), help);
            });
    table.row("", messages.get("coverage.source"), check.source());
    return style.strong(check.kind().id()) + "  " + check.title() + "\n" + table.text();
  }
}
