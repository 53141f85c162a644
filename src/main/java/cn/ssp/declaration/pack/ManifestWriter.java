package cn.ssp.declaration.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes manifests. */
final class ManifestWriter {
  /** The form of packages that this is. */
  static final String FORMAT = "ssp-declaration/1";

  private ManifestWriter() {}

  /** The manifest as it is signed: one line without an end, its keys in their order. */
  static byte[] bytes(Manifest manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = CanonicalJson.FACTORY.createGenerator(out)) {
      write(manifest, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  private static void write(Manifest manifest, JsonGenerator json) throws IOException {
    Heading heading = manifest.heading();
    json.writeStartObject();
    json.writeStringField("business", heading.business());
    json.writeStringField("created", heading.created().toString());
    json.writeStringField("creditCode", heading.creditCode());
    json.writeStringField("employer", heading.employer());
    json.writeArrayFieldStart("files");
    for (ListedFile file : manifest.files()) {
      json.writeStartObject();
      json.writeStringField("name", file.name());
      json.writeStringField("sha256", file.sha256());
      json.writeStringField("size", Long.toString(file.size()));
      json.writeStringField("sm3", file.sm3());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("format", FORMAT);
    json.writeStringField("idempotencyKey", heading.key().text());
    json.writeStringField("nonce", heading.nonce());
    json.writeStringField("policyVersion", heading.policyVersion());
    json.writeStringField("rows", Integer.toString(manifest.rows()));
    json.writeStringField("settlementMonth", heading.settlementMonth().toString());
    json.writeStringField("templateFingerprint", heading.templateFingerprint());
    json.writeStringField("toolVersion", heading.toolVersion());
    json.writeEndObject();
  }
}
