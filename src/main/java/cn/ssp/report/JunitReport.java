package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Skipped;
import cn.ssp.template.Template;
import cn.ssp.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report for Jenkins and GitLab: JUnit's XML, a suite for each roster and a case for each rule
 * that was looked for in it. Errors fail a case; what else was found by it is its output. A case
 * lists no more than {@value JunitCase#MOST_LISTED} errors and as many others, and counts the rest.
 */
public final class JunitReport implements Report {
  private final Wording wording;
  private final Messages messages;
  private final Xml xml;
  private final Map<String, JunitCase> cases = new LinkedHashMap<>();
  private @Nullable RunHeader header;
  private @Nullable BatchSection batch;
  private String file = "";
  private String template = "";

  /** A report that is written to {@code out}. */
  public JunitReport(Wording wording, Writer out) throws IOException {
    this.wording = wording;
    this.messages = wording.messages();
    this.xml = new Xml(out);
  }

  @Override
  public void start(RunHeader header) throws IOException {
    this.header = header;
    xml.start("testsuites", "name", "ssp");
    xml.line();
  }

  @Override
  public void roster(String file, Template template) {
    this.file = file;
    this.template = template.code();
  }

  @Override
  public void finding(Finding finding) {
    caseOf(finding.kind()).add(finding, wording);
  }

  @Override
  public void checked(Outcome outcome) throws IOException {
    outcome.checked().forEach(this::caseOf);
    outcome.skipped().forEach(skipped -> cases.remove(skipped.kind().id()));
    startSuite(file, cases.size() + outcome.skipped().size(), 0, outcome.skipped().size());
    xml.start("properties");
    property("template", template);
    property("rows", outcome.rows());
    property("validRows", outcome.validRows());
    property("suppressed", outcome.suppressed());
    if (header != null) {
      property("settlementMonth", header.settlementMonth());
      property("policy", header.policy());
    }
    xml.end();
    String name = className(file);
    writeCases(name);
    for (Skipped skipped : outcome.skipped()) {
      writeVerdict(name, skipped.kind().id(), "skipped", reason(skipped));
    }
    endSuite(outcome.suppressed());
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException {
    cases.clear();
    startSuite(file, 1, 1, 0);
    writeVerdict(className(file), kind.id(), "error", sentence(kind, args));
    endSuite(0);
  }

  @Override
  public void plan(PlanSection plan) {
    // A plan is neither right nor wrong.
  }

  @Override
  public void batch(BatchSection section) {
    batch = section;
  }

  @Override
  public void answered(long suppressed) throws IOException {
    if (batch == null) {
      return;
    }
    BatchSection section = batch;
    String id = section.batch().orElse(section.key());
    String name = className(section.file()) + ".batch_" + id.replace('.', '_');
    boolean fails = section.trouble().isPresent() || section.state().equals("refused");
    String verdict = fails ? "error" : section.isDone() ? "" : "skipped";
    startSuite(
        section.file() + " " + id,
        cases.size() + 1,
        fails ? 1 : 0,
        verdict.equals("skipped") ? 1 : 0);
    writeCases(name);
    writeVerdict(name, "batch", verdict, stand(section));
    endSuite(suppressed);
  }

  @Override
  public void finish(Summary summary) throws IOException {
    xml.finish();
  }

  private JunitCase caseOf(FindingKind kind) {
    return cases.computeIfAbsent(
        kind.id(), id -> new JunitCase(id, new RuleText(messages, kind).title()));
  }

  private void startSuite(String name, int tests, int errors, int skipped) throws IOException {
    long failures = cases.values().stream().filter(JunitCase::fails).count();
    xml.start(
        "testsuite",
        "name",
        OneLine.of(name),
        "tests",
        String.valueOf(tests),
        "failures",
        String.valueOf(failures),
        "errors",
        String.valueOf(errors),
        "skipped",
        String.valueOf(skipped),
        "timestamp",
        header == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(header.asOf()));
    xml.line();
  }

  private void writeCases(String className) throws IOException {
    for (JunitCase each : cases.values()) {
      each.write(xml, className, messages);
    }
    cases.clear();
  }

  private void endSuite(long suppressed) throws IOException {
    if (suppressed > 0) {
      xml.start("system-out");
      xml.text(messages.get("report.suppressed", suppressed));
      xml.end();
    }
    xml.end();
  }

  /** A case that says one thing only; without a verdict it passes. */
  private void writeVerdict(String className, String name, String verdict, String sentence)
      throws IOException {
    xml.start("testcase", "classname", className, "name", name);
    if (!verdict.isEmpty()) {
      xml.start(verdict);
      xml.text(sentence);
      xml.end();
    }
    xml.end();
  }

  private void property(String name, Object value) throws IOException {
    xml.start("property", "name", name, "value", String.valueOf(value));
    xml.end();
  }

  private String reason(Skipped skipped) {
    return skipped.reason() == Skipped.Reason.LAYOUT
        ? messages.get("report.stopped")
        : messages.get(
            "report.skipped." + skipped.reason().word(),
            skipped.kind().id(),
            String.join(messages.get("list.separator"), skipped.missing()));
  }

  private String stand(BatchSection section) {
    return section
        .trouble()
        .map(trouble -> sentence(trouble.kind(), trouble.args()))
        .orElseGet(() -> new DeclarationText(wording, new Style(false)).stand(section));
  }

  private String sentence(FindingKind kind, List<Arg> args) {
    return OneLine.of(wording.message(kind, args)) + " → " + OneLine.of(wording.remedy(kind, args));
  }

  /** Jenkins takes what stands before the last dot for a package, and folders are like that. */
  private static String className(String file) {
    return OneLine.of(file).replaceFirst("^\\.?/+", "").replace('.', '_').replaceAll("/+", ".");
  }
}
