package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.BatchReport;
import cn.ssp.protocol.FaultList;
import cn.ssp.protocol.FaultRequest;
import cn.ssp.protocol.HeldBatches;
import cn.ssp.protocol.NotTheProtocolException;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class FaultsTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final Filing filing = Filing.collecting("11010519491231002X");
  private TestHall hall;
  private Guest acme;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    acme = Guest.at(hall, PKI.entity(Holder.GOOD));
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void refuses() {
    order("{\"fault\":\"refuse\",\"times\":2}");

    Guest.refused(acme.handIn(filing), 503, Problem.FAULT);
    assertThat(acme.get("/v1/batches").statusCode()).isEqualTo(200);
    Guest.refused(acme.handIn(filing), 503, Problem.FAULT);
    assertThat(held()).isZero();
    handedIn();
  }

  @Test
  void tellsToComeBackLater() {
    order("{\"fault\":\"too-many\",\"seconds\":7}");

    HttpResponse<byte[]> answer = acme.handIn(filing);
    Guest.refused(answer, 429, Problem.TOO_MANY);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    assertThat(held()).isZero();
    handedIn();
  }

  @Test
  void failsAndTellsOfItOnce() {
    order("{\"fault\":\"fail\"}");

    Guest.refused(acme.handIn(filing), 500, Problem.FAULT);
    assertThat(hall.defects).hasSize(1);
    assertThat(held()).isZero();
    handedIn();
  }

  @Test
  void hangs() {
    order("{\"fault\":\"hang\",\"seconds\":600}");

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> handIn(Duration.ofMillis(200)));
    assertThat(held()).isZero();
    handedIn();
  }

  @Test
  void hangsUpAfterAWhile() {
    order("{\"fault\":\"hang\",\"seconds\":0}");

    assertDropped();
    assertThat(held()).isZero();
  }

  @Test
  void dropsTheConnectionBeforeItTakesABatch() {
    order("{\"fault\":\"drop-before-accept\"}");

    assertDropped();
    assertThat(held()).isZero();
    handedIn();
  }

  @Test
  void dropsTheConnectionAfterItTookABatch() {
    order("{\"fault\":\"drop-after-accept\"}");

    assertDropped();
    assertThat(held()).isOne();
    handedIn();
  }

  @Test
  void answersLate() {
    order("{\"fault\":\"answer-late\",\"seconds\":600}");

    CompletableFuture<HttpResponse<byte[]>> answer =
        CompletableFuture.supplyAsync(() -> acme.handIn(filing));
    long giveUp = System.nanoTime() + LONG.toNanos();
    while (held() == 0) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
    }
    assertThat(answer).isNotDone();
    order("{\"fault\":\"answer-late\",\"seconds\":0}");
    handedIn();
  }

  @Test
  void answersTwice() {
    order("{\"fault\":\"answer-twice\"}");

    HttpResponse<byte[]> answer = unchecked("POST", "/v1/batches");
    String body = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(body.substring(0, body.length() / 2)).isEqualTo(body.substring(body.length() / 2));
    assertThatExceptionOfType(NotTheProtocolException.class)
        .isThrownBy(() -> ProtocolJson.read(answer.body(), BatchReceived.class));
    assertThat(held()).isOne();
    handedIn();
  }

  @Test
  void answersWhatIsNotTheProtocol() {
    order("{\"fault\":\"not-the-protocol\"}");

    HttpResponse<byte[]> answer = unchecked("POST", "/v1/batches");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(held()).isOne();
    handedIn();
  }

  @Test
  void expiresSessions() {
    order("{\"fault\":\"expire-sessions\"}");

    Guest.refused(acme.handIn(filing), 401, Problem.NO_SESSION);
    acme.logIn(PKI.entity(Holder.GOOD));
    handedIn();
  }

  @Test
  void takesThePoliceAwayForATime() {
    order("{\"fault\":\"police-down\",\"seconds\":600}");
    String during = handedIn();
    acme.send("DELETE", "/admin/faults", new byte[0]);
    Filing again =
        new Filing.Order()
            .collecting("11010519491231002X")
            .inRound(1)
            .withNonce("1".repeat(32))
            .pack();
    String after = Guest.message(acme.handIn(again), 202, BatchReceived.class).batch();
    hall.clock.step(TestHall.DELAY);

    assertThat(report(during).results())
        .singleElement()
        .satisfies(row -> assertThat(row.message()).contains("调用公安部人员基准信息查询接口出错"));
    assertThat(report(after).results()).isEmpty();
  }

  @Test
  void aRefusalIsBefallenLikeAnyAnswer() {
    order("{\"fault\":\"drop-after-accept\",\"on\":\"logIn\"}");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> acme.call("POST", "/v1/sessions", new byte[0], LONG));
    Guest.refused(acme.post("/v1/sessions", ""), 400, Problem.BAD_REQUEST);
  }

  @Test
  void befallsAnyCall() {
    order("{\"fault\":\"refuse\",\"on\":\"any\",\"times\":2}");

    Guest.refused(acme.get("/v1/openapi.json"), 503, Problem.FAULT);
    Guest.refused(acme.post("/v1/challenges", ""), 503, Problem.FAULT);
    handedIn();
  }

  @Test
  void befallInTheOrderAskedFor() {
    order("{\"fault\":\"refuse\",\"on\":\"any\"}");
    order("{\"fault\":\"drop-before-accept\",\"times\":2}");

    Guest.refused(acme.handIn(filing), 503, Problem.FAULT);
    assertThat(Guest.message(acme.get("/admin/faults"), 200, FaultList.class).faults())
        .containsExactly(new FaultRequest("drop-before-accept", "handIn", 2, 1));
    assertDropped();
    assertThat(Guest.message(acme.get("/admin/faults"), 200, FaultList.class).faults())
        .containsExactly(new FaultRequest("drop-before-accept", "handIn", 1, 1));
    assertThat(
            Guest.message(acme.send("DELETE", "/admin/faults", new byte[0]), 200, FaultList.class)
                .faults())
        .isEmpty();
    handedIn();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"fault\":\"explode\"}",
        "{\"fault\":\"refuse\",\"on\":\"nothing\"}",
        "{\"fault\":\"refuse\",\"on\":\"faults\"}",
        "{\"fault\":\"refuse\",\"times\":0}",
        "{\"fault\":\"refuse\",\"times\":1.5}",
        "{\"fault\":\"refuse\",\"times\":\"1\"}",
        "{\"fault\":\"hang\",\"seconds\":-1}",
        "{\"fault\":\"hang\",\"seconds\":86401}"
      })
  void aFaultIsOfItsForm(String body) {
    Guest.refused(acme.order(body), 400, Problem.BAD_REQUEST);
  }

  /** A page in a browser reaches loopback too, but has to say where it comes from. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /admin/faults",
        "GET /admin/faults",
        "DELETE /admin/faults",
        "GET /admin/batches"
      })
  void obeysNoPageInABrowser(String call) {
    String[] words = call.split(" ", 2);

    Guest.refused(
        acme.send(
            words[0],
            words[1],
            "{\"fault\":\"refuse\"}".getBytes(UTF_8),
            "Origin",
            "http://a.example"),
        403,
        Problem.NOT_LOCAL);
  }

  private void order(String fault) {
    Guest.message(acme.order(fault), 200, FaultList.class);
  }

  private String handedIn() {
    String batch = Guest.message(acme.handIn(filing), 202, BatchReceived.class).batch();
    assertThat(held()).isOne();
    return batch;
  }

  private int held() {
    return Guest.message(acme.get("/admin/batches"), 200, HeldBatches.class).batches().size();
  }

  private BatchReport report(String batch) {
    return Guest.message(acme.get("/v1/batches/" + batch), 200, BatchReport.class);
  }

  private void assertDropped() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> handIn(LONG))
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  private HttpResponse<byte[]> handIn(Duration longest) throws IOException {
    return acme.call(
        "POST", "/v1/batches", filing.bytes(), longest, "Idempotency-Key", filing.key());
  }

  /** An answer that is not as described, as was asked for. */
  private HttpResponse<byte[]> unchecked(String method, String path) {
    return acme.undescribed(method, path, filing.bytes(), "Idempotency-Key", filing.key());
  }
}
