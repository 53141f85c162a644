package cn.ssp.cli;

import cn.ssp.declaration.message.HallMessage;
import cn.ssp.finding.FindingKind;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.text.Messages;

/** What there is to say of a message of the hall, and of a question that its guide answers. */
final class MessagePage {
  private final Messages messages;
  private final Style style;

  MessagePage(Messages messages, Style style) {
    this.messages = messages;
    this.style = style;
  }

  /** The message's words, its cause, what it asks for, and where it is known from. */
  String text(HallMessage message) {
    String id = message.id();
    String classKey = "message-class." + message.messageClass().word();
    Table table = new Table();
    table.row(messages.get("explain.why"), messages.get(id + ".why"));
    table.row(messages.get("explain.remedy"), messages.get(id + ".remedy"));
    table.row(messages.get("explain.class"), messages.get(classKey + ".what"));
    table.row(messages.get("explain.source"), messages.source(message.kind()));
    return style.strong(id)
        + "  "
        + style.severity(message.kind().severity(), messages.get(classKey))
        + "  "
        + words(message)
        + "\n\n"
        + table.text();
  }

  /** The question, and the answer. */
  String text(FindingKind question) {
    return style.strong(question.id())
        + "  "
        + title(question)
        + "\n\n"
        + messages.get(question.id() + ".answer")
        + "\n"
        + messages.get("explain.source")
        + "  "
        + messages.source(question)
        + "\n";
  }

  /** A message in a line. */
  String[] row(HallMessage message) {
    return new String[] {
      message.id(), messages.get("message-class." + message.messageClass().word()), words(message)
    };
  }

  /** The hall's words. */
  String words(HallMessage message) {
    return messages.get(message.id() + ".words");
  }

  /** A question in a few words. */
  String title(FindingKind question) {
    return messages.get(question.id() + ".title");
  }
}
