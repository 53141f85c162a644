package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.template.Template;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON report: one document, each roster's findings in reading order. */
public final class JsonReport implements Report {
  private static final String ROSTERS = "rosters";

  private final FindingJson findingJson;
  private final DeclarationJson declarationJson;
  private final JsonGenerator json;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable String file;
  private @Nullable Template template;
  private String array = ROSTERS;

  /** A report that is written to {@code out}. */
  public JsonReport(Wording wording, Writer out) throws IOException {
    this.findingJson = new FindingJson(wording);
    this.declarationJson = new DeclarationJson(wording);
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }

  @Override
  public void start(RunHeader header) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "ssp");
    json.writeStringField("version", header.version());
    json.writeEndObject();
    json.writeStringField("asOf", time(header.asOf()));
    json.writeStringField("settlementMonth", header.settlementMonth().toString());
    json.writeObjectFieldStart("window");
    json.writeBooleanField("open", header.open());
    if (header.opens() != null) {
      json.writeStringField("opens", time(header.opens()));
    }
    json.writeStringField("closes", time(header.closes()));
    json.writeEndObject();
    findingJson.writeBasis(json, header);
    json.writeArrayFieldStart(ROSTERS);
  }

  @Override
  public void roster(String file, Template template) {
    this.file = file;
    this.template = template;
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void checked(Outcome outcome) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file);
    if (template != null) {
      json.writeStringField("template", template.code());
    }
    json.writeNumberField("rows", outcome.rows());
    json.writeNumberField("validRows", outcome.validRows());
    writeFindings();
    json.writeArrayFieldStart("rulesChecked");
    for (FindingKind kind : outcome.checked()) {
      json.writeString(kind.id());
    }
    json.writeEndArray();
    findingJson.writeSkipped(json, outcome.skipped());
    json.writeEndObject();
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException {
    findings.clear();
    json.writeStartObject();
    json.writeStringField("file", file);
    findingJson.writeUnreadable(json, kind, args);
    json.writeEndObject();
  }

  @Override
  public void plan(PlanSection plan) throws IOException {
    go("plans");
    json.writeStartObject();
    declarationJson.write(json, plan);
    json.writeEndObject();
  }

  @Override
  public void batch(BatchSection batch) throws IOException {
    go("batches");
    json.writeStartObject();
    declarationJson.write(json, batch);
  }

  @Override
  public void answered(long suppressed) throws IOException {
    writeFindings();
    json.writeEndObject();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.writeEndArray();
    findingJson.writeSummary(json, summary);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** Goes on to another array of the document. */
  private void go(String other) throws IOException {
    if (!array.equals(other)) {
      json.writeEndArray();
      json.writeArrayFieldStart(other);
      array = other;
    }
  }

  private void writeFindings() throws IOException {
    findings.sort(Finding.READING_ORDER);
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      findingJson.write(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    findings.clear();
  }

  private static String time(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
