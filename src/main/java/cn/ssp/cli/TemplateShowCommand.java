package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.roster.CellName;
import cn.ssp.template.Column;
import cn.ssp.template.Template;
import cn.ssp.text.ColumnText;
import cn.ssp.text.Messages;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code ssp template show}: the columns of a template, a line each. */
@CommandLine.Command(name = "show")
final class TemplateShowCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "BUSINESS", index = "0")
  private String business = "";

  TemplateShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Messages messages = session.messages();
    ColumnText describe = new ColumnText(messages);
    Template template = session.template(business);
    Table table = new Table();
    List<Column> columns = template.columns();
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      table.row(
          CellName.column(index),
          column.headingCell(),
          column.key(),
          describe.presence(column, template),
          describe.content(column));
    }
    Style style = new Style(session.colours());
    String rows = messages.get("template.rows", template.maxRows());
    session
        .console()
        .print(
            style.strong(template.code())
                + "  "
                + template.title()
                + "  "
                + rows
                + "\n\n"
                + table.text());
    return ExitCode.OK;
  }
}
