package cn.ssp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.BatchList;
import cn.ssp.protocol.BatchPhase;
import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.BatchReport;
import cn.ssp.protocol.Problem;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class BatchesTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final String ZHANG = "11010519491231002X";
  private static final String LI = "440524188001010014";

  @TempDir private Path folder;
  private TestHall hall;
  private Guest acme;

  @BeforeEach
  void open() {
    hall = new TestHall(folder.resolve("state/hall"));
    acme = Guest.at(hall, PKI.entity(Holder.GOOD));
  }

  @AfterEach
  void close() {
    hall.close();
    assertThat(hall.defects).isEmpty();
  }

  /** The delay is a minute: half of it the batch waits, half of it the hall is at it. */
  @Test
  void isReceivedThenWorkedOnThenDone() {
    String batch = handIn(Filing.collecting(ZHANG, LI));

    BatchReport received = report(batch, "60");
    assertThat(received.state()).isEqualTo(BatchPhase.RECEIVED);
    assertThat(received.business()).isEqualTo("collection");
    assertThat(received.settlementMonth()).isEqualTo(Filing.MONTH);
    assertThat(received.rows()).isEqualTo(2);
    assertThat(received.receivedAt()).isEqualTo(TestPki.NOW);

    hall.clock.step(Duration.ofMillis(29_999));
    assertThat(report(batch, "31").state()).isEqualTo(BatchPhase.RECEIVED);
    hall.clock.step(Duration.ofMillis(1));
    assertThat(report(batch, "30").state()).isEqualTo(BatchPhase.PROCESSING);
    hall.clock.step(Duration.ofMillis(29_999));
    BatchReport last = report(batch, "1");
    assertThat(last.state()).isEqualTo(BatchPhase.PROCESSING);
    assertThat(last.finishedAt()).isNull();
    assertThat(last.results()).isNull();

    hall.clock.step(Duration.ofMillis(1));
    HttpResponse<byte[]> answer = acme.get("/v1/batches/" + batch);
    BatchReport done = Guest.message(answer, 200, BatchReport.class);
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    assertThat(done.state()).isEqualTo(BatchPhase.DONE);
    assertThat(done.finishedAt()).isEqualTo(TestPki.NOW.plusSeconds(60));
    assertThat(done.results()).isNotNull();
  }

  /** What the hall answers is decided when it takes the batch, and is the same ever after. */
  @Test
  void answersTheRowsThatAreNotAcceptedAlone() {
    Filing filing =
        new Filing.Order()
            .of("removal")
            .row(
                Map.of(
                    "idType", "居民身份证",
                    "idNumber", ZHANG,
                    "name", "张三",
                    "changeReason", "合同期满",
                    "stopDate", "2026-11-20"))
            .pack();
    String batch = handIn(filing);
    hall.clock.step(TestHall.DELAY);

    BatchReport done = Guest.message(acme.get("/v1/batches/" + batch), 200, BatchReport.class);
    hall.restart();

    assertThat(done.results())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.row()).isEqualTo(filing.rows().get(0));
              assertThat(row.message()).contains("未查询到符合条件的参保人员");
            });
    assertThat(Guest.message(acme.get("/v1/batches/" + batch), 200, BatchReport.class))
        .isEqualTo(done);
  }

  @Test
  void tellsNobodyElse() {
    String batch = handIn(Filing.collecting(ZHANG));
    Guest other = Guest.at(hall, PKI.entity(Holder.OTHER_EMPLOYER));

    Guest.refused(other.get("/v1/batches/" + batch), 404, Problem.NOT_FOUND);
    assertThat(list(other, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261123-000002", "0", "%20", "'%20or%201=1", "%E5%BC%A0"})
  void knowsNoBatchOfAnotherName(String name) {
    handIn(Filing.collecting(ZHANG));

    Guest.refused(acme.get("/v1/batches/" + name), 404, Problem.NOT_FOUND);
  }

  @Test
  void listsWhatWasHandedIn() {
    Filing first = Filing.collecting(ZHANG);
    Filing second = new Filing.Order().collecting(LI).withNonce("1".repeat(32)).pack();
    handIn(first);
    hall.business.set(Instant.parse("2026-11-24T02:00:00Z"));
    hall.clock.step(TestHall.DELAY);
    handIn(second);

    assertThat(list(acme, ""))
        .extracting(BatchReport::idempotencyKey)
        .containsExactly(first.key(), second.key());
    assertThat(list(acme, ""))
        .extracting(BatchReport::state)
        .containsExactly(BatchPhase.DONE, BatchPhase.RECEIVED);
    assertThat(keys("?since=2026-11-24T10:00:00%2B08:00")).containsExactly(second.key());
    assertThat(keys("?since=2026-11-24T02:00:00.001Z")).isEmpty();
    assertThat(keys("?key=" + first.key())).containsExactly(first.key());
    assertThat(keys("?since=2026-11-24T02:00:00Z&key=" + first.key())).isEmpty();
    assertThat(keys("?key=")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-11-23", "2026-11-23T10:00:00", "yesterday", "%", "%E5%BC"})
  void sinceIsAMoment(String since) {
    Guest.refused(acme.get("/v1/batches?since=" + raw(since)), 400, Problem.BAD_REQUEST);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseReadsWhatItKeeps() throws Exception {
    handIn(Filing.collecting(ZHANG));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hall.folder())))
        .isEqualTo("rwx------");
    try (var files = Files.list(hall.folder())) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  private String handIn(Filing filing) {
    return Guest.message(acme.handIn(filing), 202, BatchReceived.class).batch();
  }

  private BatchReport report(String batch, String retryAfter) {
    HttpResponse<byte[]> answer = acme.get("/v1/batches/" + batch);
    assertThat(answer.headers().firstValue("Retry-After")).contains(retryAfter);
    return Guest.message(answer, 200, BatchReport.class);
  }

  private List<String> keys(String query) {
    return list(acme, query).stream().map(BatchReport::idempotencyKey).toList();
  }

  private static List<BatchReport> list(Guest guest, String query) {
    return Guest.message(guest.get("/v1/batches" + query), 200, BatchList.class).batches();
  }

  /** A client sends no bare per cent sign, so it is one that is decoded twice. */
  private static String raw(String text) {
    return text.equals("%") ? "%25" : text;
  }
}
