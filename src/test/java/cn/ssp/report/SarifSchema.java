package cn.ssp.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;

/** The schema that OASIS publishes for SARIF 2.1.0. */
public final class SarifSchema {
  private SarifSchema() {}

  /** What in a report is not as the schema says. */
  public static Set<ValidationMessage> faults(String report) throws IOException {
    return schema().validate(new JsonMapper().readTree(report));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(Objects.requireNonNull(in));
    }
  }
}
