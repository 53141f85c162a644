package cn.ssp.cli;

import cn.ssp.declaration.message.HallMessage;
import cn.ssp.declaration.message.HallMessages;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.rule.RuleBook;
import cn.ssp.rule.Subject;
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
    List<HallMessage> checks = HallMessages.CHECKED_THERE_ALONE;
    text.append(messages.get("coverage.hall", checks.size())).append('\n');
    checks.forEach(check -> text.append('\n').append(text(check)));
    return text.toString();
  }

  private String text(HallMessage check) {
    String id = check.id();
    Table table = new Table();
    table.row("", messages.get("coverage.when"), messages.get(id + ".why"));
    table.row("", messages.get("coverage.words"), messages.get(id + ".words"));
    table.row("", messages.get("coverage.help"), messages.get(id + ".before"));
    table.row("", messages.get("coverage.source"), messages.source(check.kind()));
    return style.strong(id) + "  " + messages.get(id + ".check") + "\n" + table.text();
  }
}
