package cn.ssp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.OpenApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.NullMarked;

/** The description of the protocol, which answers are held against. */
@NullMarked
final class OpenApiDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  OpenApiDocument() {
    document = json(OpenApi.document());
  }

  JsonNode root() {
    return document;
  }

  /** Every answer that is described, such as {@code POST /v1/batches 202}. */
  Set<String> described() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        for (Map.Entry<String, JsonNode> status :
            method.getValue().path("responses").properties()) {
          described.add(
              method.getKey().toUpperCase(java.util.Locale.ROOT)
                  + " "
                  + path.getKey()
                  + " "
                  + status.getKey());
        }
      }
    }
    return described;
  }

  /** Those of them that came. */
  Set<String> seen() {
    return new TreeSet<>(seen);
  }

  /** Fails where an answer is not as described; passes over calls that are not described. */
  void check(String method, String path, HttpResponse<byte[]> answer) {
    Optional<String> template = template(path.replaceFirst("\\?.*", ""));
    JsonNode operation =
        document
            .path("paths")
            .path(template.orElse(""))
            .path(method.toLowerCase(java.util.Locale.ROOT));
    if (operation.isMissingNode()) {
      return;
    }
    String what = method + " " + template.orElseThrow() + " " + answer.statusCode();
    JsonNode response =
        resolved(operation.path("responses").path(Integer.toString(answer.statusCode())));
    assertThat(response.isMissingNode()).as("not described: %s", what).isFalse();
    seen.add(what);
    checkHeaders(what, response.path("headers"), answer);
    checkBody(what, response.path("content"), answer);
  }

  /** Fails where a text is not of a schema. */
  void check(String schema, byte[] body) {
    ObjectNode reference = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    assertThat(errors(reference, json(body))).isEmpty();
  }

  private void checkHeaders(String what, JsonNode headers, HttpResponse<byte[]> answer) {
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      Optional<String> value = answer.headers().firstValue(header.getKey());
      if (header.getValue().path("required").asBoolean()) {
        assertThat(value).as("%s: %s", what, header.getKey()).isPresent();
      }
      value.ifPresent(
          text ->
              assertThat(errors(header.getValue().path("schema"), JSON.valueToTree(text)))
                  .as("%s: %s", what, header.getKey())
                  .isEmpty());
    }
  }

  private void checkBody(String what, JsonNode content, HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    assertThat(content.has(type)).as("%s: type %s", what, type).isTrue();
    JsonNode schema = content.path(type).path("schema");
    if (!schema.isMissingNode()) {
      assertThat(errors(schema, json(answer.body()))).as(what).isEmpty();
    }
  }

  private Set<?> errors(JsonNode schema, JsonNode instance) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    JsonSchema read =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return read.validate(instance);
  }

  private Optional<String> template(String path) {
    JsonNode paths = document.path("paths");
    if (paths.has(path)) {
      return Optional.of(path);
    }
    for (Map.Entry<String, JsonNode> known : paths.properties()) {
      if (path.matches(known.getKey().replaceAll("\\{\\w+}", "[^/]+"))) {
        return Optional.of(known.getKey());
      }
    }
    return Optional.empty();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
