package cn.ssp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The messages of the protocol as JSON (RFC 8259), in UTF-8. Moments are of RFC 3339, written in
 * the time of Asia/Shanghai. What is not known is passed over, so that the protocol can grow.
 */
public final class ProtocolJson {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final Pattern SIGNATURE_CODE = Pattern.compile("[1-9][0-9]{2}");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withCoercionConfig(LogicalType.Textual, ProtocolJson::allowTextAlone)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new MomentWriter())
                  .addDeserializer(
                      Instant.class, new Parsed<>(text -> OffsetDateTime.parse(text).toInstant()))
                  .addSerializer(YearMonth.class, ToStringSerializer.instance)
                  .addDeserializer(YearMonth.class, new Parsed<>(YearMonth::parse))
                  .addSerializer(Problem.class, new ProblemWriter()))
          .build();

  private ProtocolJson() {}

  /** A message of the protocol as a body. */
  public static byte[] write(Record message) {
    try {
      return MAPPER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // every message can be written
    }
  }

  /**
   * The message that a body holds.
   *
   * @throws NotTheProtocolException when it holds no such message
   */
  public static <T extends Record> T read(byte[] body, Class<T> type)
      throws NotTheProtocolException {
    try {
      T message = MAPPER.readValue(body, type);
      if (message == null) {
        throw new NotTheProtocolException(new IOException("null"));
      }
      return message;
    } catch (IOException e) {
      throw new NotTheProtocolException(e);
    }
  }

  private static void allowTextAlone(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** Reads the code of a problem, which may be a number. */
  static final class CodeReader extends JsonDeserializer<String> {
    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.currentToken() != JsonToken.VALUE_STRING
          && json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
        throw context.wrongTokenException(json, String.class, JsonToken.VALUE_STRING, "no code");
      }
      return json.getText();
    }
  }

  private static final class MomentWriter extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(SHANGHAI)));
    }
  }

  /** The codes of signatures are numbers on the wire. */
  private static final class ProblemWriter extends JsonSerializer<Problem> {
    @Override
    public void serialize(Problem problem, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      if (SIGNATURE_CODE.matcher(problem.code()).matches()) {
        json.writeNumberField("code", Integer.parseInt(problem.code()));
      } else {
        json.writeStringField("code", problem.code());
      }
      json.writeStringField("message", problem.message());
      if (problem.opensAt() != null) {
        provider.defaultSerializeField("opensAt", problem.opensAt(), json);
      }
      json.writeEndObject();
    }
  }

  /** Reads a text by a parser of java.time. */
  private static final class Parsed<T> extends JsonDeserializer<T> {
    private final Function<String, T> parser;

    Parsed(Function<String, T> parser) {
      this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
      try {
        return parser.apply(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, Object.class, "not of its form");
      }
    }
  }
}
