package cn.ssp.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the protocol: {@code GET /v1/openapi.json}. */
public final class OpenApi {
  private OpenApi() {}

  /** The document, of OpenAPI 3.1, in UTF-8. */
  public static byte[] document() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("not in the program: openapi.json");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
