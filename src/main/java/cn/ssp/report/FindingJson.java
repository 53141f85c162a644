package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Place;
import cn.ssp.finding.Skipped;
import cn.ssp.roster.CellName;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Writes what the JSON formats have in common. */
final class FindingJson {
  private final Wording wording;

  FindingJson(Wording wording) {
    this.wording = wording;
  }

  void write(JsonGenerator json, Finding finding) throws IOException {
    Place place = finding.place();
    json.writeStringField("rule", finding.kind().id());
    json.writeStringField("severity", finding.kind().severity().word());
    if (place.sheet() != null) {
      json.writeStringField("sheet", place.sheet());
    }
    if (place.row() > 0) {
      json.writeNumberField("row", place.row());
    }
    if (place instanceof Place.OfCell cell) {
      if (cell.key() != null) {
        json.writeStringField("column", cell.key());
      }
      if (cell.heading() != null) {
        json.writeStringField("heading", cell.heading());
      }
      json.writeStringField("cell", CellName.of(cell.column(), cell.row()));
    }
    if (finding.value() != null) {
      json.writeStringField("value", wording.value(finding));
    }
    json.writeStringField("message", wording.message(finding));
    json.writeStringField("remedy", wording.remedy(finding));
  }

  void writeUnreadable(JsonGenerator json, FindingKind kind, List<Arg> args) throws IOException {
    json.writeObjectFieldStart("unreadable");
    json.writeStringField("rule", kind.id());
    json.writeStringField("message", wording.message(kind, args));
    json.writeStringField("remedy", wording.remedy(kind, args));
    json.writeEndObject();
  }

  /** What the rosters are judged by. */
  void writeBasis(JsonGenerator json, RunHeader header) throws IOException {
    json.writeStringField("policy", header.policy());
    json.writeBooleanField("strict", header.strict());
    if (header.employer().isPresent()) {
      json.writeStringField("employer", header.employer().get());
    }
    json.writeArrayFieldStart("announced");
    for (RunHeader.Announcement announced : header.announced()) {
      json.writeStartObject();
      json.writeStringField("id", announced.rule());
      json.writeStringField("severity", announced.severity().word());
      json.writeStringField("from", announced.from().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What could not be looked for. */
  void writeSkipped(JsonGenerator json, Collection<Skipped> rules) throws IOException {
    json.writeArrayFieldStart("rulesSkipped");
    for (Skipped skipped : rules) {
      json.writeStartObject();
      json.writeStringField("id", skipped.kind().id());
      json.writeStringField("reason", skipped.reason().word());
      if (!skipped.missing().isEmpty()) {
        json.writeArrayFieldStart("missing");
        for (String key : skipped.missing()) {
          json.writeString(key);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void writeSummary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("rosters", summary.rosters());
    json.writeNumberField("unreadable", summary.unreadable());
    json.writeNumberField("rows", summary.rows());
    json.writeNumberField("validRows", summary.validRows());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("suppressed", summary.suppressed());
    if (summary.declared().isPresent()) {
      Summary.Declared declared = summary.declared().get();
      json.writeNumberField("batches", declared.batches());
      json.writeNumberField("declaredRows", declared.rows());
      json.writeNumberField("accepted", declared.accepted());
      json.writeNumberField("rejected", declared.rejected());
      json.writeNumberField("open", declared.open());
    }
    json.writeEndObject();
  }
}
