package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.roster.write.BlankWorkbook;
import cn.ssp.roster.write.Existing;
import cn.ssp.template.Template;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ssp template new}: writes the blank workbook of a template. */
@CommandLine.Command(name = "new")
final class TemplateNewCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "BUSINESS", index = "0")
  private String business = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private @Nullable String output;

  @Option(names = "--rows", paramLabel = "N")
  private @Nullable String rows;

  @Option(names = "--force")
  private boolean force;

  TemplateNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    Template template = session.template(business);
    String file = output == null ? template.code() + ".xlsx" : output;
    BlankWorkbook workbook = BlankWorkbook.of(template);
    if (rows != null) {
      workbook = workbook.withRows(Count.parse("--rows", rows));
    }
    workbook.write(session.file(file), force ? Existing.REPLACE : Existing.KEEP);
    if (!session.quiet()) {
      session.console().tell(session.messages().get("template.written", file));
    }
    return ExitCode.OK;
  }
}
