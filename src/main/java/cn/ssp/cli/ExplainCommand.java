package cn.ssp.cli;

import cn.ssp.declaration.message.GuideQuestions;
import cn.ssp.declaration.message.HallMessages;
import cn.ssp.finding.ExitCode;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.rule.RuleBook;
import cn.ssp.text.Explanation;
import cn.ssp.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ssp explain}: what a rule finds, why, and how to mend it; what a message of the hall means
 * and asks for; or all of these, a line each; or what is checked here and what the hall alone can
 * check.
 */
@CommandLine.Command(name = "explain")
final class ExplainCommand implements Command {
  private final Session session;

  @Parameters(paramLabel = "RULE|MESSAGE", arity = "0..*")
  private List<String> asked = new ArrayList<>();

  @Option(names = "--list")
  private boolean list;

  @Option(names = "--coverage")
  private boolean coverage;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public boolean saysWhat() {
    return Stream.of(!asked.isEmpty(), list, coverage).filter(said -> said).count() == 1;
  }

  @Override
  public ExitCode run() {
    session.console().print(answer());
    return ExitCode.OK;
  }

  private String answer() {
    Style style = new Style(session.colours());
    if (coverage) {
      return new Coverage(session.messages(), style).text();
    }
    return list ? titles(style) : new Topics(session.messages(), style).page(text());
  }

  /** A message that was pasted without quotes comes in pieces. */
  private String text() {
    return String.join(" ", asked).strip();
  }

  private String titles(Style style) {
    Messages messages = session.messages();
    MessagePage page = new MessagePage(messages, style);
    Table rules = new Table();
    RuleBook.subjects().stream()
        .flatMap(subject -> subject.kinds().stream())
        .map(kind -> new Explanation(messages, kind))
        .forEach(rule -> rules.row(rule.kind().id(), rule.severity(), rule.title()));
    Table said = new Table();
    HallMessages.ALL.forEach(message -> said.row(page.row(message)));
    Table questions = new Table();
    GuideQuestions.ALL.forEach(it -> questions.row(it.id(), page.title(it)));
    return rules.text()
        + headed(style, messages.get("explain.messages"), said)
        + headed(style, messages.get("explain.questions"), questions);
  }

  private static String headed(Style style, String heading, Table table) {
    return "\n" + style.strong(heading) + "\n" + table.text();
  }
}
