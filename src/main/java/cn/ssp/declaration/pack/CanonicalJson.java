package cn.ssp.declaration.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/**
 * JSON of objects, arrays and strings alone, in UTF-8. Where the keys of each object are written in
 * their order, it is the form of RFC 8785, in which a text can be written in one way only. There
 * are no numbers, as libraries change those of many digits.
 */
final class CanonicalJson {
  /** Writes escapes as RFC 8785 does, and takes no other encoding for UTF-8. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private CanonicalJson() {}
}
