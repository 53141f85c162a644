package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.report.Table;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import picocli.CommandLine;

/** {@code ssp template list}: the known templates, a line each. */
@CommandLine.Command(name = "list")
final class TemplateListCommand implements Command {
  private final Session session;

  TemplateListCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Table table = new Table();
    for (Template template : Templates.builtIn().all()) {
      String columns = session.messages().get("template.columns", template.columns().size());
      table.row(template.code(), template.title(), columns);
    }
    session.console().print(table.text());
    return ExitCode.OK;
  }
}
