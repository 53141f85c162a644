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

/** Records of texts as a JSON array of objects; a text that is empty is left out. */
public final class Records {
  private final List<Map<String, String>> records = new ArrayList<>();

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

  /** All of them, with a line end. */
  public String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (Map<String, String> record : records) {
        json.writeStartObject();
        for (Map.Entry<String, String> entry : record.entrySet()) {
          if (!entry.getValue().isEmpty()) {
            json.writeStringField(entry.getKey(), entry.getValue());
          }
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }
}
