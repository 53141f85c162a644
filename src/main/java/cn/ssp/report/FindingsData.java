package cn.ssp.report;

import cn.ssp.finding.Finding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The findings within an HTML page: a data block (HTML, "script") of JSON for each roster or batch,
 * a finding a line. No text in them can end the block, as none has a less-than sign.
 */
final class FindingsData {
  private static final JsonFactory FACTORY = new JsonFactory().setCharacterEscapes(new NoMarkup());

  private final FindingJson findingJson;
  private final JsonGenerator json;
  private boolean open;

  FindingsData(FindingJson findingJson, Writer out) throws IOException {
    this.findingJson = findingJson;
    this.json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /** Texts by name, as the content of a data block. */
  static String words(Map<String, String> words) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> word : words.entrySet()) {
        json.writeStringField(word.getKey(), word.getValue());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  void start(String file) throws IOException {
    json.writeRaw("<script type=\"application/json\" class=\"findings\">\n");
    json.writeStartObject();
    json.writeStringField("file", OneLine.of(file));
    json.writeArrayFieldStart("findings");
    open = true;
  }

  void add(Finding finding) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    findingJson.write(json, finding);
    json.writeEndObject();
  }

  /** Ends the block, if one is open. */
  void end() throws IOException {
    end(false);
  }

  /** Ends the block, if one is open, of a roster that turned out not to be readable. */
  void cut() throws IOException {
    end(true);
  }

  private void end(boolean cut) throws IOException {
    if (open) {
      json.writeEndArray();
      json.writeBooleanField("cut", cut);
      json.writeEndObject();
      json.writeRaw("\n</script>\n");
      json.flush();
      open = false;
    }
  }

  /** Has the less-than sign written by its number. */
  private static final class NoMarkup extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] escapes = standardAsciiEscapesForJSON();

    private NoMarkup() {
      escapes['<'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null; // nothing has a sequence of its own
    }
  }
}
