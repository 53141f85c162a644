package cn.ssp.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins what goes over the wire, in both directions. */
@NullMarked
class ProtocolJsonTest {
  private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-23T02:05:00.250Z");
  private static final String BATCH =
      "{\"batch\":\"20261123-000001\",\"idempotencyKey\":\"ab12\",\"business\":\"enrolment\","
          + "\"settlementMonth\":\"2026-12\",\"rows\":2,\"receivedAt\":\"2026-11-23T10:00:00+08:00\",";

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of(
            new Challenge("n0nce", TEN),
            "{\"nonce\":\"n0nce\",\"expiresAt\":\"2026-11-23T10:00:00+08:00\"}"),
        Arguments.of(
            new SessionRequest("n0nce", "MIIB"), "{\"nonce\":\"n0nce\",\"signature\":\"MIIB\"}"),
        Arguments.of(
            new OpenSession("t0ken", LATER),
            "{\"token\":\"t0ken\",\"expiresAt\":\"2026-11-23T10:05:00.25+08:00\"}"),
        Arguments.of(
            new BatchReceived("20261123-000001", TEN),
            "{\"batch\":\"20261123-000001\",\"receivedAt\":\"2026-11-23T10:00:00+08:00\"}"),
        Arguments.of(batch(BatchPhase.RECEIVED), BATCH + "\"state\":\"received\"}"),
        Arguments.of(batch(BatchPhase.PROCESSING), BATCH + "\"state\":\"processing\"}"),
        Arguments.of(
            new BatchReport(
                "20261123-000001",
                "ab12",
                "enrolment",
                YearMonth.of(2026, 12),
                2,
                TEN,
                BatchPhase.DONE,
                LATER,
                List.of(new RowAnswer("cd34", "", "户籍性质不能为空"))),
            BATCH
                + "\"state\":\"done\",\"finishedAt\":\"2026-11-23T10:05:00.25+08:00\","
                + "\"results\":[{\"row\":\"cd34\",\"code\":\"\",\"message\":\"户籍性质不能为空\"}]}"),
        Arguments.of(
            new BatchList(List.of(batch(BatchPhase.RECEIVED))),
            "{\"batches\":[" + BATCH + "\"state\":\"received\"}]}"),
        Arguments.of(new Problem("820", "证书链不可信"), "{\"code\":820,\"message\":\"证书链不可信\"}"),
        Arguments.of(
            new Problem(Problem.NO_CA_RECORD, "未查询到CA对照信息"),
            "{\"code\":\"no-ca-record\",\"message\":\"未查询到CA对照信息\"}"),
        Arguments.of(
            new Problem(Problem.WINDOW_CLOSED, "closed", TEN),
            "{\"code\":\"window-closed\",\"message\":\"closed\","
                + "\"opensAt\":\"2026-11-23T10:00:00+08:00\"}"),
        Arguments.of(
            new FaultRequest("hang", "handIn", 1, 30),
            "{\"fault\":\"hang\",\"on\":\"handIn\",\"times\":1,\"seconds\":30}"),
        Arguments.of(
            new FaultList(List.of(new FaultRequest("refuse", null, null, null))),
            "{\"faults\":[{\"fault\":\"refuse\"}]}"),
        Arguments.of(
            new HeldBatches(
                List.of(
                    new HeldBatches.HeldBatch(
                        "20261123-000001",
                        "ab12",
                        "91320509MA1ACME003",
                        "enrolment",
                        List.of("cd34")))),
            "{\"batches\":[{\"batch\":\"20261123-000001\",\"idempotencyKey\":\"ab12\","
                + "\"creditCode\":\"91320509MA1ACME003\",\"business\":\"enrolment\","
                + "\"rows\":[\"cd34\"]}]}"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsThatBodyAndTheBodyThatMessage(Record message, String body) throws Exception {
    assertThat(new String(ProtocolJson.write(message), UTF_8)).isEqualTo(body);
    assertThat((Record) ProtocolJson.read(body.getBytes(UTF_8), message.getClass()))
        .isEqualTo(message);
  }

  @Test
  void passesOverWhatIsNewAndAnyOrderOrZone() throws Exception {
    String body = "{\"new\":{\"a\":[1]},\"expiresAt\":\"2026-11-23T02:00:00Z\",\"nonce\":\"n\"}";

    assertThat(read(body, Challenge.class)).isEqualTo(new Challenge("n", TEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0800", "99999999999", "-1", "8", "８００"})
  void aCodeThatIsNoSignaturesIsAWord(String code) throws Exception {
    byte[] body = ProtocolJson.write(new Problem(code, "m"));

    assertThat(new String(body, UTF_8)).contains("\"code\":\"" + code + "\"");
    assertThat(ProtocolJson.read(body, Problem.class).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"nonce\"",
        "<html>",
        "{",
        "{}",
        "{\"nonce\":\"n\"}",
        "{\"nonce\":null,\"expiresAt\":\"2026-11-23T02:00:00Z\"}",
        "{\"nonce\":5,\"expiresAt\":\"2026-11-23T02:00:00Z\"}",
        "{\"nonce\":true,\"expiresAt\":\"2026-11-23T02:00:00Z\"}",
        "{\"nonce\":[\"n\"],\"expiresAt\":\"2026-11-23T02:00:00Z\"}",
        "{\"nonce\":\"n\",\"expiresAt\":\"2026-11-23T02:00:00\"}",
        "{\"nonce\":\"n\",\"expiresAt\":\"2026-02-30T02:00:00Z\"}",
        "{\"nonce\":\"n\",\"expiresAt\":\"\"}",
        "{\"nonce\":\"n\",\"expiresAt\":1763856000}",
        "{\"nonce\":\"n\",\"expiresAt\":{}}",
        "{\"nonce\":\"n\",\"nonce\":\"m\",\"expiresAt\":\"2026-11-23T02:00:00Z\"}",
        "{\"nonce\":\"n\",\"expiresAt\":\"2026-11-23T02:00:00Z\"}{}",
        "{\"nonce\":\"n\",\"expiresAt\":\"2026-11-23T02:00:00Z\"} trailing"
      })
  void refusesWhatIsNoChallenge(String body) {
    refuses(body, Challenge.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"state\":\"finished\"",
        "\"state\":\"DONE\"",
        "\"state\":0",
        "\"state\":null",
        "\"state\":\"done\",\"results\":{}",
        "\"state\":\"done\",\"results\":[null]",
        "\"state\":\"done\",\"results\":[{\"row\":\"a\",\"code\":\"\"}]",
        "\"state\":\"done\",\"results\":[{\"row\":\"a\",\"code\":1,\"message\":\"m\"}]"
      })
  void refusesWhatIsNoReport(String rest) {
    refuses(BATCH + rest + "}", BatchReport.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "2.0", "2.5", "-1", "null", "[2]", "99999999999999999999"})
  void aNumberOfRowsIsAWholeNumber(String rows) {
    refuses(
        (BATCH + "\"state\":\"received\"}").replace("\"rows\":2", "\"rows\":" + rows),
        BatchReport.class);
  }

  @Test
  void theNumberOfRowsMustBeThere() {
    refuses((BATCH + "\"state\":\"received\"}").replace("\"rows\":2,", ""), BatchReport.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-13\"", "\"2026-12-01\"", "202612", "null"})
  void aMonthIsAMonth(String month) {
    refuses((BATCH + "\"state\":\"received\"}").replace("\"2026-12\"", month), BatchReport.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.5", "true", "null", "[800]", "{}"})
  void aCodeIsAWordOrAWholeNumber(String code) {
    refuses("{\"code\":" + code + ",\"message\":\"m\"}", Problem.class);
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] latin =
        "{\"nonce\":\"é\",\"expiresAt\":\"2026-11-23T02:00:00Z\"}"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(NotTheProtocolException.class)
        .isThrownBy(() -> ProtocolJson.read(latin, Challenge.class));
  }

  @Test
  void refusesNestingWithoutEnd() {
    refuses("{\"new\":" + "[".repeat(100_000), Challenge.class);
  }

  /** Neither secrets nor persons get into a log by the name of a message. */
  @Test
  void namesNothingSecret() {
    assertThat(new OpenSession("t0ken", TEN).toString()).doesNotContain("t0ken");
    assertThat(new RowAnswer("cd34", "", "320502199001011234 已参保").toString())
        .doesNotContain("320502199001011234")
        .contains("cd34");
  }

  private static BatchReport batch(BatchPhase state) {
    return new BatchReport(
        "20261123-000001", "ab12", "enrolment", YearMonth.of(2026, 12), 2, TEN, state, null, null);
  }

  private static <T extends Record> T read(String body, Class<T> type)
      throws NotTheProtocolException {
    return ProtocolJson.read(body.getBytes(UTF_8), type);
  }

  private static void refuses(String body, Class<? extends Record> type) {
    assertThatExceptionOfType(NotTheProtocolException.class)
        .isThrownBy(() -> read(body, type))
        .withMessage("not of hall protocol v1");
  }
}
