package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.BatchList;
import cn.ssp.protocol.BatchPhase;
import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.BatchReport;
import cn.ssp.protocol.Challenge;
import cn.ssp.protocol.FaultList;
import cn.ssp.protocol.FaultRequest;
import cn.ssp.protocol.HeldBatches;
import cn.ssp.protocol.OpenApi;
import cn.ssp.protocol.OpenSession;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.protocol.RowAnswer;
import cn.ssp.protocol.SessionRequest;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the description of the protocol to be true, and whole. */
@NullMarked
class OpenApiTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final Map<String, Class<? extends Record>> MESSAGES =
      Map.ofEntries(
          Map.entry("Challenge", Challenge.class),
          Map.entry("SessionRequest", SessionRequest.class),
          Map.entry("OpenSession", OpenSession.class),
          Map.entry("BatchReceived", BatchReceived.class),
          Map.entry("BatchReport", BatchReport.class),
          Map.entry("BatchList", BatchList.class),
          Map.entry("RowAnswer", RowAnswer.class),
          Map.entry("Problem", Problem.class),
          Map.entry("FaultRequest", FaultRequest.class),
          Map.entry("FaultList", FaultList.class),
          Map.entry("HeldBatch", HeldBatches.HeldBatch.class),
          Map.entry("HeldBatches", HeldBatches.class));

  /** The calls of the protocol, by operation, and whether they have a body. */
  private static final Map<String, String> CALLS =
      new TreeMap<>(
          Map.of(
              "challenge", "POST /v1/challenges",
              "logIn", "POST /v1/sessions",
              "template", "GET /v1/templates/removal",
              "handIn", "POST /v1/batches",
              "batches", "GET /v1/batches",
              "batch", "GET /v1/batches/20261123-000001",
              "openapi", "GET /v1/openapi.json"));

  private final OpenApiDocument document = Guest.DOCUMENT;
  private final Filing filing = Filing.collecting("11010519491231002X");

  @Test
  void everyAnswerThatIsDescribedComes(@TempDir Path folder) {
    try (TestHall hall = new TestHall(folder)) {
      Guest acme = Guest.at(hall, PKI.entity(Holder.GOOD));
      succeed(hall, acme);
      befall(acme);
      sendTooMuch(acme);
      refuse(hall, acme);
      refuseAdmin(acme);
    }

    assertThat(document.seen()).containsAll(document.described());
  }

  @Test
  void theHallHandsOutThisDocument(@TempDir Path folder) {
    try (TestHall hall = new TestHall(folder)) {
      assertThat(new Guest(hall).get("/v1/openapi.json").body()).isEqualTo(OpenApi.document());
    }
  }

  @Test
  void everyMessageIsDescribedWithAllItHolds() {
    JsonNode schemas = document.root().at("/components/schemas");

    assertThat(names(schemas))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(MESSAGES.keySet().stream(), Stream.of("Key")).toList());
    MESSAGES.forEach(
        (name, message) ->
            assertThat(names(schemas.path(name).path("properties")))
                .as(name)
                .containsExactlyElementsOf(
                    Arrays.stream(message.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()));
  }

  @Test
  void everyCodeIsDescribed() throws Exception {
    List<String> codes =
        texts(document.root().at("/components/schemas/Problem/properties/code/oneOf/1/enum"));
    List<String> known =
        Arrays.stream(Problem.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(OpenApiTest::text)
            .toList();

    assertThat(codes).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyFaultIsDescribed() {
    JsonNode properties = document.root().at("/components/schemas/FaultRequest/properties");
    List<String> words = Arrays.stream(FaultKind.values()).map(FaultKind::word).toList();

    assertThat(texts(properties.at("/fault/enum")))
        .containsExactlyElementsOf(
            Stream.concat(words.stream(), Stream.of("expire-sessions", "police-down")).toList());
    assertThat(texts(properties.at("/fault/enum")))
        .allSatisfy(
            word -> assertThat(properties.at("/fault/description").asText()).contains(word + ": "));
    assertThat(texts(properties.at("/on/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("any"), CALLS.keySet().stream()).toList());
  }

  @Test
  void whatGoesToTheHallIsDescribedToo() {
    document.check("SessionRequest", ProtocolJson.write(new SessionRequest("n0nce", "MAA=")));
    document.check("FaultRequest", ProtocolJson.write(new FaultRequest("hang", "any", 1, 1)));
  }

  @Test
  void onlyWhatIsDoneIsFinished() {
    String batch =
        "{\"batch\":\"1\",\"idempotencyKey\":\""
            + "0".repeat(64)
            + "\",\"business\":\"removal\",\"settlementMonth\":\"2026-12\",\"rows\":1,"
            + "\"receivedAt\":\"2026-11-23T10:00:00+08:00\",\"state\":";

    assertThat(BatchPhase.values()).hasSize(3);
    document.check("BatchReport", (batch + "\"received\"}").getBytes(UTF_8));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> document.check("BatchReport", (batch + "\"done\"}").getBytes(UTF_8)))
        .isInstanceOf(AssertionError.class);
  }

  private void succeed(TestHall hall, Guest acme) {
    Guest.message(acme.handIn(filing), 202, BatchReceived.class);
    acme.get("/v1/batches");
    acme.get("/v1/batches/20261123-000001");
    hall.clock.step(TestHall.DELAY);
    acme.get("/v1/batches/20261123-000001");
    acme.get("/v1/openapi.json");
    HttpResponse<byte[]> workbook = acme.get("/v1/templates/removal");
    acme.get(
        "/v1/templates/removal",
        "If-None-Match",
        workbook.headers().firstValue("ETag").orElseThrow());
    acme.get("/admin/faults");
    acme.get("/admin/batches");
    acme.send("DELETE", "/admin/faults", new byte[0]);
  }

  private static void befall(Guest acme) {
    CALLS.forEach(
        (operation, call) -> {
          for (String fault : List.of("refuse", "too-many", "fail")) {
            Guest.message(
                acme.order("{\"fault\":\"" + fault + "\",\"on\":\"" + operation + "\"}"),
                200,
                FaultList.class);
            send(acme, call, new byte[0]);
          }
        });
  }

  private static void sendTooMuch(Guest acme) {
    Stream.concat(CALLS.values().stream(), Stream.of("POST /admin/faults"))
        .filter(call -> call.startsWith("POST"))
        .forEach(
            call ->
                Guest.refused(
                    send(acme, call, new byte[TestHall.LARGEST_BODY + 1]), 413, Problem.TOO_LARGE));
  }

  private void refuse(TestHall hall, Guest acme) {
    acme.post("/v1/sessions", "");
    acme.send("POST", "/v1/sessions", ProtocolJson.write(acme.signed(PKI.entity(Holder.EXPIRED))));
    acme.get("/v1/templates/dismissal");
    acme.handIn("", new byte[0]);
    acme.handIn(
        new Filing.Order().collecting("1").signedBy(PKI.entity(Holder.OTHER_EMPLOYER)).pack());
    acme.handIn(filing.key(), new byte[0]);
    acme.handIn(new Filing.Order().collecting("1").countingFor(YearMonth.of(2026, 1)).pack());
    acme.get("/v1/batches?since=");
    acme.get("/v1/batches/0");
    Guest nobody = new Guest(hall);
    nobody.get("/v1/batches");
    nobody.get("/v1/batches/0");
    nobody.handIn(filing);
  }

  private static void refuseAdmin(Guest acme) {
    acme.order("{}");
    for (String call :
        List.of(
            "POST /admin/faults",
            "GET /admin/faults",
            "DELETE /admin/faults",
            "GET /admin/batches")) {
      send(acme, call, new byte[0], "Origin", "http://a.example");
    }
  }

  private static HttpResponse<byte[]> send(
      Guest guest, String call, byte[] body, String... headers) {
    String[] words = call.split(" ", 2);
    return guest.send(words[0], words[1], body, headers);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String text(java.lang.reflect.Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
