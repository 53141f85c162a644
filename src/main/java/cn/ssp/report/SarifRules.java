package cn.ssp.report;

import cn.ssp.finding.FindingKind;
import cn.ssp.finding.Severity;
import cn.ssp.text.Messages;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a SARIF run in the order in which they were first heard of. They are written after
 * the results that point to them, as nobody knows before which ones there are.
 */
final class SarifRules {
  private final Messages messages;
  private final List<FindingKind> kinds = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  SarifRules(Messages messages) {
    this.messages = messages;
  }

  void addAll(Collection<FindingKind> checked) {
    checked.forEach(this::index);
  }

  /** Where the rule stands among those that are written. */
  int index(FindingKind kind) {
    Integer known = indexes.putIfAbsent(kind.id(), kinds.size());
    if (known == null) {
      kinds.add(kind);
    }
    return known == null ? kinds.size() - 1 : known;
  }

  /** The word of SARIF 2.1.0, 3.27.10. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (FindingKind kind : kinds) {
      write(json, kind, new RuleText(messages, kind));
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, FindingKind kind, RuleText text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", kind.id());
    writeText(json, "shortDescription", text.title());
    if (text.why().isPresent()) {
      writeText(json, "fullDescription", text.why().get());
    }
    if (!text.remedies().isEmpty()) {
      writeText(json, "help", String.join("\n", text.remedies()));
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(kind.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A message of SARIF 2.1.0, 3.11, or a string of 3.12, which has the same field. */
  static void writeText(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
