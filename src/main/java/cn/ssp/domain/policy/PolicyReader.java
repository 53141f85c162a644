package cn.ssp.domain.policy;

import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.calendar.Window;
import cn.ssp.domain.division.MunicipalityForm;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads a policy from its JSON document. */
public final class PolicyReader {
  private PolicyReader() {}

  /** The policy of Jiangsu that ssp ships with. */
  public static Policy builtIn() {
    try (InputStream json = PolicyReader.class.getResourceAsStream("jiangsu.json")) {
      if (json == null) {
        throw new IllegalStateException("the policy jiangsu.json is not in the program");
      }
      return read(
          JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Policy read(JsonNode root) {
    return new Policy(
        root.required("version").asText(),
        root.required("province").asText(),
        MunicipalityForm.valueOf(word(root.required("municipalityForm"))),
        calendar(root.required("calendar")),
        dated(root.required("backpay"), PolicyReader::backpay),
        dated(root.required("late"), PolicyReader::late),
        dated(root.required("removalReasons"), PolicyReader::removalReasons),
        dated(root.required("minimumAge"), node -> node.required("years").asInt()),
        dated(root.required("retirement"), PolicyReader::retirement),
        dated(root.required("temporaryAccount"), PolicyReader::temporaryAccount));
  }

  private static String word(JsonNode node) {
    return node.asText().toUpperCase(Locale.ROOT);
  }

  private static SettlementCalendar calendar(JsonNode node) {
    LocalDateTime knownFrom = LocalDateTime.parse(node.required("knownFrom").asText());
    List<Window> moved = new ArrayList<>();
    node.required("moved").forEach(window -> moved.add(window(window)));
    return new SettlementCalendar(knownFrom, YearMonth.from(knownFrom), moved);
  }

  private static Window window(JsonNode node) {
    JsonNode opens = node.get("opens");
    return new Window(
        YearMonth.parse(node.required("settlementMonth").asText()),
        opens == null ? null : LocalDateTime.parse(opens.asText()),
        LocalDateTime.parse(node.required("closes").asText()));
  }

  private static <T> Dated<T> dated(JsonNode entries, Function<JsonNode, T> value) {
    Map<LocalDate, T> values = new TreeMap<>();
    for (JsonNode entry : entries) {
      values.put(LocalDate.parse(entry.required("from").asText()), value.apply(entry));
    }
    return new Dated<>(values);
  }

  private static BackpayLimit backpay(JsonNode node) {
    return new BackpayLimit(
        node.required("months").asInt(),
        BackpayLimit.Anchor.valueOf(word(node.required("anchor"))));
  }

  private static LateLimits late(JsonNode node) {
    return new LateLimits(node.required("enrolment").asInt(), node.required("removal").asInt());
  }

  private static RemovalReasons removalReasons(JsonNode node) {
    return new RemovalReasons(
        codes(node.required("agreed")),
        codes(node.required("resigned")),
        codes(node.required("retiring")));
  }

  private static Set<String> codes(JsonNode node) {
    Set<String> codes = new TreeSet<>();
    node.forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private static Retirement retirement(JsonNode node) {
    return new Retirement(
        track(node.required("men")),
        track(node.required("womenInOffice")),
        track(node.required("women")),
        texts(node.required("officePosts")));
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new HashSet<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static RetirementTrack track(JsonNode node) {
    return new RetirementTrack(
        node.required("age").asInt(),
        YearMonth.parse(node.required("cohort").asText()),
        node.required("interval").asInt(),
        node.required("most").asInt());
  }

  private static TemporaryAccount temporaryAccount(JsonNode node) {
    return new TemporaryAccount(node.required("men").asInt(), node.required("women").asInt());
  }
}
