package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Nearest;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.rule.RuleBook;
import cn.ssp.text.Explanation;
import cn.ssp.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ssp explain}: what a rule finds, why, and how to mend it; or all rules, a line each; or
 * what is checked here and what the hall alone can check.
 */
@CommandLine.Command(name = "explain")
final class ExplainCommand implements Command {
  private static final int NEAREST = 3;

  private final Session session;

  @Parameters(paramLabel = "RULE", index = "0", arity = "0..1")
  private @Nullable String rule;

  @Option(names = "--list")
  private boolean list;

  @Option(names = "--coverage")
  private boolean coverage;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public boolean saysWhat() {
    return Stream.of(rule != null, list, coverage).filter(asked -> asked).count() == 1;
  }

  @Override
  public ExitCode run() {
    session.console().print(answer());
    return ExitCode.OK;
  }

  private String answer() {
    if (coverage) {
      return new Coverage(session.messages(), new Style(session.colours())).text();
    }
    List<Explanation> all = all();
    return rule == null ? titles(all) : text(find(rule, all));
  }

  private List<Explanation> all() {
    return RuleBook.subjects().stream()
        .flatMap(subject -> subject.kinds().stream())
        .map(kind -> new Explanation(session.messages(), kind))
        .toList();
  }

  private static String titles(List<Explanation> all) {
    Table table = new Table();
    all.forEach(rule -> table.row(rule.kind().id(), rule.severity(), rule.title()));
    return table.text();
  }

  private Explanation find(String id, List<Explanation> all) {
    return all.stream()
        .filter(rule -> rule.kind().id().equals(id))
        .findAny()
        .orElseThrow(() -> unknown(id, all));
  }

  private Failure unknown(String id, List<Explanation> all) {
    List<String> ids = all.stream().map(Explanation::kind).map(FindingKind::id).toList();
    String separator = session.messages().get("list.separator");
    String nearest = String.join(separator, Nearest.several(id, ids, NEAREST));
    return new Failure(ExitCode.USAGE, UsageKinds.NO_RULE, Arg.of(id), Arg.of(nearest));
  }

  private String text(Explanation rule) {
    Messages messages = session.messages();
    Style style = new Style(session.colours());
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
    String label = session.messages().get("explain.finding");
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
