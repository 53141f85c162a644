package cn.ssp.cli;

import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.text.Explanation;
import cn.ssp.text.Messages;
import java.util.List;
import java.util.Map;

/** What there is to say of a rule. */
final class RulePage {
  private final Messages messages;
  private final Style style;

  RulePage(Messages messages, Style style) {
    this.messages = messages;
    this.style = style;
  }

  String text(Explanation rule) {
    Table table = new Table();
    table.row(messages.get("explain.why"), rule.why());
    addFindings(rule, table);
    table.row(messages.get("explain.source"), rule.source());
    table.row(messages.get("explain.example"), rule.example());
    return style.strong(rule.kind().id())
        + "  "
        + style.severity(rule.kind().severity(), rule.severity())
        + "  "
        + rule.title()
        + "\n\n"
        + table.text();
  }

  /** Messages stand once, above the remedy or remedies that they share. */
  private void addFindings(Explanation rule, Table table) {
    String label = messages.get("explain.finding");
    List<String> above = List.of();
    for (Map.Entry<String, List<String>> remedy : rule.remedies().entrySet()) {
      if (!remedy.getValue().equals(above)) {
        above = remedy.getValue();
        for (String message : above) {
          table.row(label, message);
          label = "";
        }
      }
      table.row("", "→ " + remedy.getKey());
    }
  }
}
