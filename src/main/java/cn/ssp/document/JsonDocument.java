package cn.ssp.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a document as a tree that knows its lines. Built on Jackson's parser alone: its data
 * binding would cost more start-up time than all documents together.
 */
public final class JsonDocument {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private final DocumentFile file;
  private final JsonParser parser;

  private JsonDocument(DocumentFile file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The object that a user's file holds, in UTF-8; comments are allowed.
   *
   * @throws cn.ssp.finding.Failure of one of {@link DocumentKinds} when it cannot be read, is not
   *     JSON, or not an object
   */
  public static Fields read(Path path) {
    DocumentFile file = new DocumentFile(path.toString());
    try (InputStream in = Files.newInputStream(path)) {
      return read(file, in);
    } catch (IOException e) {
      throw file.missing(e);
    }
  }

  /**
   * The object that a file holds; comments are allowed.
   *
   * @throws cn.ssp.finding.Failure when it is not JSON, or not an object
   * @throws IOException when it cannot be read
   */
  public static Fields read(DocumentFile file, InputStream in) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      return new JsonDocument(file, parser).document();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw at == null ? file.syntax(1, 1) : file.syntax(at.getLineNr(), at.getColumnNr());
    }
  }

  private Fields document() throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      Fields root = object();
      if (parser.nextToken() == null) {
        return root;
      }
    }
    JsonLocation at = parser.currentTokenLocation();
    throw file.syntax(at.getLineNr(), at.getColumnNr());
  }

  private Fields object() throws IOException {
    int line = line();
    Map<String, Json> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      parser.nextToken();
      if (values.put(key, value()) != null) {
        throw file.wrong(keyLine, "duplicate-key", key);
      }
    }
    return new Fields(file, line, values);
  }

  private Json value() throws IOException {
    int line = line();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new Json.Text(line, parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(line, parser.getBooleanValue());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.INT
              ? new Json.Whole(line, parser.getIntValue())
              : new Json.Other(line);
      default -> new Json.Other(line);
    };
  }

  private Json array() throws IOException {
    int line = line();
    List<Json> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value());
    }
    return new Json.Items(line, values);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
