package cn.ssp.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes plans and batches, as the JSON formats have them in common. */
final class DeclarationJson {
  private final Wording wording;

  DeclarationJson(Wording wording) {
    this.wording = wording;
  }

  /** The fields of a plan. */
  void write(JsonGenerator json, PlanSection plan) throws IOException {
    json.writeStringField("file", plan.file());
    json.writeStringField("template", plan.template().code());
    json.writeStringField("employer", plan.employer());
    json.writeStringField("settlementMonth", plan.settlementMonth().toString());
    json.writeArrayFieldStart("rows");
    for (PlanSection.Line line : plan.lines()) {
      json.writeStartObject();
      json.writeStringField("plan", line.fate().word());
      json.writeNumberField("count", line.rows());
      json.writeStringField("rows", line.numbers());
      if (line.earlier().isPresent()) {
        PlanSection.Earlier earlier = line.earlier().get();
        json.writeStringField("key", earlier.key());
        writeReceipt(json, earlier.batch(), earlier.receivedAt());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The fields of a batch, but for its findings. */
  void write(JsonGenerator json, BatchSection batch) throws IOException {
    json.writeStringField("file", batch.file());
    json.writeStringField("template", batch.template().code());
    json.writeStringField("employer", batch.employer());
    json.writeStringField("settlementMonth", batch.settlementMonth().toString());
    json.writeStringField("key", batch.key());
    json.writeStringField("state", batch.state());
    writeReceipt(json, batch.batch(), batch.receivedAt());
    json.writeNumberField("rows", batch.rows());
    if (batch.isDone()) {
      json.writeNumberField("accepted", batch.rows() - batch.rejected());
      json.writeNumberField("rejected", batch.rejected());
    }
    if (batch.trouble().isPresent()) {
      BatchSection.Trouble trouble = batch.trouble().get();
      json.writeObjectFieldStart("trouble");
      json.writeStringField("rule", trouble.kind().id());
      json.writeStringField("message", wording.message(trouble.kind(), trouble.args()));
      json.writeStringField("remedy", wording.remedy(trouble.kind(), trouble.args()));
      json.writeEndObject();
    }
  }

  private static void writeReceipt(
      JsonGenerator json, Optional<String> batch, Optional<OffsetDateTime> receivedAt)
      throws IOException {
    if (batch.isPresent()) {
      json.writeStringField("batch", batch.get());
    }
    if (receivedAt.isPresent()) {
      json.writeStringField(
          "receivedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(receivedAt.get()));
    }
  }
}
