package cn.ssp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.Problem;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class SandboxTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);

  @TempDir private Path folder;
  private TestHall hall;
  private Guest guest;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    guest = new Guest(hall);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/batches/", "/v1/batches/1/2", "/V1/batches", "/admin"})
  void nothingIsElsewhere(String path) {
    Guest.refused(guest.get(path), 404, Problem.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/challenges, POST",
    "DELETE, /v1/sessions, POST",
    "PUT, /v1/batches, 'POST, GET'",
    "POST, /v1/batches/1, GET",
    "POST, /v1/templates/removal, GET",
    "OPTIONS, /admin/batches, GET"
  })
  void saysWhichMethodsItTakes(String method, String path, String allowed) {
    HttpResponse<byte[]> answer = guest.send(method, path, new byte[0]);

    Guest.refused(answer, 405, Problem.METHOD);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  @Test
  void answersSoManyCallsInASecond() {
    hall.restartWithCallsPerSecond(3);

    for (int call = 0; call < 3; call++) {
      assertThat(guest.get("/v1/openapi.json").statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> answer = guest.get("/v1/openapi.json");
    Guest.refused(answer, 429, Problem.TOO_MANY);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(guest.get("/admin/faults").statusCode()).isEqualTo(200);
    hall.clock.step(Duration.ofSeconds(1));
    assertThat(guest.get("/v1/openapi.json").statusCode()).isEqualTo(200);
  }

  /** What fails is told once, and not to the caller; the next call is answered. */
  @Test
  void survivesADefect() throws Exception {
    Guest acme = Guest.at(hall, PKI.entity(Holder.GOOD));
    Path database = folder.resolve("hall.db");
    try (var other = java.sql.DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = other.createStatement()) {
      statement.execute("alter table batch rename to elsewhere");

      Guest.refused(acme.get("/v1/batches"), 500, Problem.FAULT);
      assertThat(hall.defects).hasSize(1);
      statement.execute("alter table elsewhere rename to batch");
    }
    assertThat(acme.get("/v1/batches").statusCode()).isEqualTo(200);
  }

  /** 64 at once, each with a connection and a session of its own, and a batch each. */
  @Test
  void takesABurst() {
    ExecutorService many = Executors.newFixedThreadPool(64);
    try {
      List<CompletableFuture<String>> batches =
          Stream.iterate(0, number -> number < 64, number -> number + 1)
              .map(
                  number ->
                      CompletableFuture.supplyAsync(
                          () -> handIn("%032x".formatted(number), "P" + number), many))
              .toList();

      assertThat(batches.stream().map(CompletableFuture::join)).doesNotHaveDuplicates();
    } finally {
      many.shutdownNow();
    }
    assertThat(hall.defects).isEmpty();
  }

  /** Two processes may share a folder, as where each ssp starts its own hall. */
  @Test
  void twoShareAFolder() {
    try (TestHall second = new TestHall(folder)) {
      Guest there = Guest.at(second, PKI.entity(Holder.GOOD));
      Filing filing = Filing.collecting("11010519491231002X");
      BatchReceived received = Guest.message(there.handIn(filing), 202, BatchReceived.class);
      Guest here = Guest.at(hall, PKI.entity(Holder.GOOD));

      assertThat(Guest.message(here.handIn(filing), 202, BatchReceived.class)).isEqualTo(received);
    }
  }

  @Test
  void readsItsPeopleFromItsFolder() throws Exception {
    Files.writeString(
        folder.resolve("population.json"),
        "{\"employers\": [], \"refusedNames\": [\"张三\"], \"persons\": []}");
    hall.restart();
    Guest acme = Guest.at(hall, PKI.entity(Holder.GOOD));
    String batch =
        Guest.message(
                acme.handIn(Filing.collecting("11010519491231002X")), 202, BatchReceived.class)
            .batch();
    hall.clock.step(TestHall.DELAY);

    assertThat(
            new String(
                acme.get("/v1/batches/" + batch).body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("公安接口核准不通过");
  }

  private String handIn(String nonce, String passport) {
    Filing filing = new Filing.Order().withNonce(nonce).collecting(passport).pack();
    return Guest.message(
            Guest.at(hall, PKI.entity(Holder.GOOD)).handIn(filing), 202, BatchReceived.class)
        .batch();
  }
}
