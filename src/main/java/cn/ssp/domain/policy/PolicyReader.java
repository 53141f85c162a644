package cn.ssp.domain.policy;

import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.calendar.Window;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
        calendar(root.required("calendar")),
        backpay(root.required("backpay")));
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

  private static Dated<BackpayLimit> backpay(JsonNode node) {
    Map<LocalDate, BackpayLimit> limits = new TreeMap<>();
    for (JsonNode limit : node) {
      BackpayLimit.Anchor anchor =
          BackpayLimit.Anchor.valueOf(limit.required("anchor").asText().toUpperCase(Locale.ROOT));
      limits.put(
          LocalDate.parse(limit.required("from").asText()),
          new BackpayLimit(limit.required("months").asInt(), anchor));
    }
    return new Dated<>(limits);
  }
}
