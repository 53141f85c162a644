package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Skipped;
import cn.ssp.template.Template;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line: each finding as it is found, and last the summary with what the rosters
 * were judged by and what could not be looked for in them.
 */
public final class NdjsonReport implements Report {
  private final FindingJson findingJson;
  private final DeclarationJson declarationJson;
  private final JsonGenerator json;
  private final Set<Skipped> skipped = new LinkedHashSet<>();
  private @Nullable RunHeader header;
  private String file = "";
  private String batch = "";

  /** A report that is written to {@code out}. */
  public NdjsonReport(Wording wording, Writer out) throws IOException {
    this.findingJson = new FindingJson(wording);
    this.declarationJson = new DeclarationJson(wording);
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void start(RunHeader header) {
    this.header = header;
  }

  @Override
  public void roster(String file, Template template) {
    this.file = file;
  }

  @Override
  public void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file);
    if (!batch.isEmpty()) {
      json.writeStringField("batch", batch);
    }
    findingJson.write(json, finding);
    json.writeEndObject();
  }

  @Override
  public void checked(Outcome outcome) throws IOException {
    skipped.addAll(outcome.skipped());
    json.flush();
  }

  @Override
  public void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file);
    findingJson.writeUnreadable(json, kind, args);
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void plan(PlanSection plan) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("plan");
    declarationJson.write(json, plan);
    json.writeEndObject();
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void batch(BatchSection section) throws IOException {
    file = section.file();
    batch = section.batch().orElse(section.key());
    json.writeStartObject();
    json.writeObjectFieldStart("batch");
    declarationJson.write(json, section);
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void answered(long suppressed) throws IOException {
    batch = "";
    json.flush();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.writeStartObject();
    findingJson.writeSummary(json, summary);
    if (header != null) {
      findingJson.writeBasis(json, header);
    }
    findingJson.writeSkipped(json, skipped);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
