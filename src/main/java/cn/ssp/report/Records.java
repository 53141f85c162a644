package cn.ssp.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of texts, and of records, as a JSON array of objects; a text that is empty is left out.
 */
public final class Records {
  private final List<Map<String, Object>> records = new ArrayList<>();

  /** Begins the next record. */
  public Records begin() {
    records.add(new LinkedHashMap<>());
    return this;
  }

  /** Puts a text into the record begun last. */
  public Records put(String key, String text) {
    records.get(records.size() - 1).put(key, text);
    return this;
  }

  /** Puts records into the record begun last. */
  public Records put(String key, Records inner) {
    records.get(records.size() - 1).put(key, inner);
    return this;
  }

  /** All of them, with a line end. */
  public String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Map<String, Object> record : records) {
      json.writeStartObject();
      for (Map.Entry<String, Object> entry : record.entrySet()) {
        if (entry.getValue() instanceof Records inner) {
          json.writeFieldName(entry.getKey());
          inner.write(json);
        } else if (!entry.getValue().equals("")) {
          json.writeObjectField(entry.getKey(), entry.getValue());
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
