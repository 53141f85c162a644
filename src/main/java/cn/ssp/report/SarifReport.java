package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.template.Template;
import cn.ssp.text.Messages;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report for code scanning: SARIF 2.1.0, one run, each finding as it is found. A run holds no
 * more results than GitHub takes; what is over is counted in a notification and in the property
 * {@code resultsLeftOut}. There are no fingerprints: one that outlives an inserted row would have
 * to be made of a person's number, which a hash does not hide.
 */
public final class SarifReport implements Report {
  /** GitHub, "SARIF results exceed limits": results per run. */
  static final int MOST_RESULTS = 25_000;

  private final Wording wording;
  private final Messages messages;
  private final FindingJson findingJson;
  private final SarifResult results;
  private final SarifRules rules;
  private final JsonGenerator json;
  private final NotChecked notChecked = new NotChecked();
  private final List<BatchSection.Trouble> troubles = new ArrayList<>();
  private @Nullable RunHeader header;
  private String file = "";
  private String batch = "";
  private long count;

  /** A report that is written to {@code out}. */
  public SarifReport(Wording wording, Writer out) throws IOException {
    this.wording = wording;
    this.messages = wording.messages();
    this.findingJson = new FindingJson(wording);
    this.results = new SarifResult(wording);
    this.rules = new SarifRules(messages);
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  @Override
  public void start(RunHeader header) throws IOException {
    this.header = header;
    json.writeStartObject();
    json.writeStringField(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("language", messages.language().word());
    json.writeArrayFieldStart("results");
  }

  @Override
  public void roster(String file, Template template) {
    this.file = file;
  }

  @Override
  public void finding(Finding finding) throws IOException {
    if (startResult(
        finding.kind(),
        messages.get("report.at", wording.place(finding), wording.message(finding)))) {
      results.write(json, file, finding);
      json.writeObjectFieldStart("properties");
      if (!batch.isEmpty()) {
        json.writeStringField("batch", batch);
      }
      results.writeProperties(json, finding);
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  @Override
  public void checked(Outcome outcome) {
    rules.addAll(outcome.checked());
    notChecked.add(outcome.skipped());
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException {
    if (startResult(kind, wording.message(kind, args))) {
      results.writeFile(json, file);
      json.writeEndObject();
    }
  }

  @Override
  public void plan(PlanSection plan) {
    // A plan is no finding.
  }

  @Override
  public void batch(BatchSection section) {
    file = section.file();
    batch = section.batch().orElse(section.key());
    section.trouble().ifPresent(troubles::add);
  }

  @Override
  public void answered(long suppressed) {
    batch = "";
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.writeEndArray();
    writeTool();
    writeInvocation(summary);
    json.writeObjectFieldStart("properties");
    json.writeNumberField("resultsLeftOut", leftOut());
    if (header != null) {
      findingJson.writeBasis(json, header);
    }
    findingJson.writeSummary(json, summary);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** Begins a result, if there is room for one. */
  private boolean startResult(FindingKind kind, String message) throws IOException {
    count++;
    if (count > MOST_RESULTS) {
      return false;
    }
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("ruleId", kind.id());
    json.writeNumberField("ruleIndex", rules.index(kind));
    json.writeStringField("level", SarifRules.level(kind.severity()));
    SarifRules.writeText(json, "message", message);
    return true;
  }

  private long leftOut() {
    return Math.max(0, count - MOST_RESULTS);
  }

  private void writeTool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "ssp");
    if (header != null) {
      json.writeStringField("version", header.version());
    }
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation(Summary summary) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", summary.unreadable() == 0 && troubles.isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (BatchSection.Trouble trouble : troubles) {
      notify(Severity.ERROR, wording.message(trouble.kind(), trouble.args()));
    }
    if (leftOut() > 0) {
      notify(Severity.WARNING, messages.get("report.sarif.full", leftOut(), MOST_RESULTS));
    }
    if (summary.suppressed() > 0) {
      notify(Severity.WARNING, messages.get("report.suppressed", summary.suppressed()));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("toolConfigurationNotifications");
    for (String sentence : notChecked.sentences(messages)) {
      notify(Severity.INFO, sentence);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notify(Severity severity, String sentence) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", SarifRules.level(severity));
    SarifRules.writeText(json, "message", sentence);
    json.writeEndObject();
  }
}
