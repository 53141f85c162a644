package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.protocol.BatchList;
import cn.ssp.protocol.BatchPhase;
import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.BatchReport;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.RowAnswer;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHallTest {
  private static final BatchReport PROCESSING =
      Halls.report("B 1/2", Halls.KEY.text(), BatchPhase.PROCESSING, null, null);
  private static final BatchStatus STATUS =
      new BatchStatus(
          new Receipt(new BatchId("B 1/2"), Halls.NOW),
          Halls.KEY,
          "enrolment",
          YearMonth.of(2026, 12),
          3,
          BatchStatus.State.PROCESSING);

  private final ScriptedHall hall = new ScriptedHall();

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void signsTheNonceToLogIn() {
    hall.opens("nonce-1", "secret");

    Halls.to(hall).logIn();

    assertThat(hall.lines()).containsExactly("POST /v1/challenges", "POST /v1/sessions");
    // Base64 of "signed nonce-1"
    assertThat(hall.calls().get(1).body())
        .isEqualTo("{\"nonce\":\"nonce-1\",\"signature\":\"c2lnbmVkIG5vbmNlLTE=\"}");
  }

  @Test
  void startsWithAnotherNonceWhenAnAnswerToTheLogInWasLost() {
    hall.replies(201, "{\"nonce\":\"nonce-1\",\"expiresAt\":\"2026-11-23T10:05:00+08:00\"}")
        .drops()
        .opens("nonce-2", "secret");

    Halls.to(hall).logIn();

    assertThat(hall.calls().get(3).body()).contains("nonce-2");
  }

  @Test
  void handsABatchInOnceAndToTheLetter() {
    hall.opens("n", "secret").replies(202, new BatchReceived("B1", Halls.NOW));

    SubmitOutcome outcome = Halls.to(hall).submit(Halls.declaration());

    assertThat(outcome)
        .isEqualTo(new SubmitOutcome.Accepted(new Receipt(new BatchId("B1"), Halls.NOW)));
    ScriptedHall.Call call = hall.calls().get(2);
    assertThat(call.line()).isEqualTo("POST /v1/batches");
    assertThat(call.body()).isEqualTo("the package");
    assertThat(call.header("Content-Type")).isEqualTo("application/zip");
    assertThat(call.header("Idempotency-Key")).isEqualTo("ab".repeat(32));
    assertThat(call.header("Authorization")).isEqualTo("Bearer secret");
    assertThat(hall.calls()).hasSize(3);
  }

  @Test
  void asksForNoCompressedAnswer() {
    hall.opens("n", "secret");

    Halls.to(hall).logIn();

    assertThat(hall.calls()).allMatch(call -> call.header("Accept-Encoding").isEmpty());
    assertThat(hall.calls()).allMatch(call -> call.header("Accept").equals("application/json"));
  }

  /** That the hall knows of no session is its word that it did not take the batch. */
  @Test
  void logsInOnceMoreWhenTheSessionIsOver() {
    hall.opens("n", "first")
        .refuses(401, Problem.NO_SESSION)
        .opens("m", "second")
        .replies(202, new BatchReceived("B1", Halls.NOW));
    HttpHall client = Halls.to(hall);
    client.logIn();

    assertThat(client.submit(Halls.declaration())).isInstanceOf(SubmitOutcome.Accepted.class);
    assertThat(hall.calls().get(2).header("Authorization")).isEqualTo("Bearer first");
    assertThat(hall.calls().get(5).header("Authorization")).isEqualTo("Bearer second");
    assertThat(hall.calls().get(5).body()).isEqualTo("the package");
  }

  @Test
  void doesNotLogInTwiceForOneCall() {
    hall.opens("n", "first")
        .refuses(401, Problem.NO_SESSION)
        .opens("m", "second")
        .refuses(401, Problem.NO_SESSION);
    HttpHall client = Halls.to(hall);
    client.logIn();

    assertThat(client.submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Unknown.class,
            unknown -> assertThat(unknown.failure().kind()).isEqualTo(HallKinds.NO_SESSION));
    assertThat(hall.calls()).hasSize(6);
  }

  @Test
  void findsABatchByItsKey() {
    hall.opens("n", "secret").replies(200, new BatchList(List.of(PROCESSING)));

    assertThat(Halls.to(hall).find(Halls.KEY)).isEqualTo(new FindOutcome.Known(STATUS));
    assertThat(hall.lines().get(2)).isEqualTo("GET /v1/batches?key=" + "ab".repeat(32));
  }

  @Test
  void anEmptyListIsTheHallsWordThatItHasNoSuchBatch() {
    hall.opens("n", "secret").replies(200, new BatchList(List.of()));

    assertThat(Halls.to(hall).find(Halls.KEY)).isEqualTo(new FindOutcome.NotKnown());
  }

  /** An older hall may not heed the key, and list what it has. */
  @Test
  void aListOfOtherBatchesTellsNothing() {
    hall.opens("n", "secret").replies(200, new BatchList(List.of(PROCESSING)));

    assertThat(Halls.to(hall).find(new IdempotencyKey("ef".repeat(32))))
        .isInstanceOf(FindOutcome.Unavailable.class);
  }

  @Test
  void aMissingListIsNotAnEmptyOne() {
    hall.opens("n", "secret").refuses(404, Problem.NOT_FOUND);

    assertThat(Halls.to(hall).find(Halls.KEY)).isInstanceOf(FindOutcome.Unavailable.class);
  }

  @Test
  void saysWhenToComeBackForResults() {
    hall.opens("n", "secret").replies(200, PROCESSING, "Retry-After: 90");

    assertThat(Halls.to(hall).fetch(new BatchId("B 1/2")))
        .isEqualTo(new FetchOutcome.Pending(STATUS, Optional.of(Duration.ofSeconds(90))));
    assertThat(hall.lines().get(2)).isEqualTo("GET /v1/batches/B%201%2F2");
  }

  @Test
  void bringsTheRejectedRows() {
    RowAnswer answer = new RowAnswer(Halls.ROW, "", "★未获取到人员基本信息;");
    BatchReport done =
        Halls.report("B1", Halls.KEY.text(), BatchPhase.DONE, Halls.NOW, List.of(answer));
    hall.opens("n", "secret").replies(200, done);

    assertThat(Halls.to(hall).fetch(new BatchId("B1")))
        .isInstanceOfSatisfying(
            FetchOutcome.Done.class,
            it -> {
              assertThat(it.finishedAt()).isEqualTo(Halls.NOW);
              assertThat(it.rejected())
                  .containsExactly(new RejectedRow(new RowKey(Halls.ROW), "", "★未获取到人员基本信息;"));
            });
  }

  /** No results must not be taken for none rejected. */
  @Test
  void aDoneBatchWithoutItsResultsIsNone() {
    hall.opens("n", "secret")
        .replies(200, Halls.report("B1", Halls.KEY.text(), BatchPhase.DONE, Halls.NOW, null));

    assertThat(Halls.to(hall.address(), Halls.ONCE).fetch(new BatchId("B1")))
        .isInstanceOfSatisfying(
            FetchOutcome.Unavailable.class,
            it -> assertThat(it.failure().kind()).isEqualTo(HallKinds.NOT_THE_PROTOCOL));
  }

  @Test
  void anAnswerAboutAnotherBatchIsNone() {
    hall.opens("n", "secret").replies(200, PROCESSING);

    assertThat(Halls.to(hall).fetch(new BatchId("B9")))
        .isInstanceOf(FetchOutcome.Unavailable.class);
  }

  @Test
  void listsWhatWasHandedIn() {
    hall.opens("n", "secret").replies(200, new BatchList(List.of(PROCESSING)));

    assertThat(Halls.to(hall).submitted(Halls.NOW)).containsExactly(STATUS);
    assertThat(hall.lines().get(2)).isEqualTo("GET /v1/batches?since=2026-11-23T02%3A00%3A00Z");
  }

  @Test
  void asksAgainWhereNoAnswerOrAFaultCame() {
    hall.opens("n", "secret")
        .drops()
        .refuses(503, Problem.FAULT)
        .replies(200, new BatchList(List.of()));

    assertThat(Halls.to(hall).find(Halls.KEY)).isEqualTo(new FindOutcome.NotKnown());
  }

  @Test
  void givesUpAskingAfterAWhile() {
    hall.opens("n", "secret");
    for (int call = 0; call < 3; call++) {
      hall.refuses(500, Problem.FAULT);
    }

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Halls.to(hall).submitted(Halls.NOW))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(HallKinds.FAULT))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.HALL));
    assertThat(hall.calls()).hasSize(5); // two to log in, one, and two repeats
  }

  /** A hall that wants an hour of peace is not kept waiting for here. */
  @Test
  void doesNotAskAgainWhereTheHallWantsALongPause() {
    hall.opens("n", "secret").replies(429, new Problem("x", "y"), "Retry-After: 3600");

    assertThat(Halls.to(hall).find(Halls.KEY))
        .isInstanceOfSatisfying(
            FindOutcome.Unavailable.class,
            it -> {
              assertThat(it.failure().kind()).isEqualTo(HallKinds.TOO_MANY);
              assertThat(it.failure().args().get(1).text()).isEqualTo("3600");
            });
    assertThat(hall.calls()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mon, 23 Nov 2026 02:07:00 GMT", "Mon, 23 Nov 2026 01:53:00 GMT"})
  void tellsHowFarTheHallsClockIsAhead(String date) {
    hall.opens("n", "secret").replies(200, new BatchList(List.of()), "Date: " + date);
    HttpHall client = Halls.to(hall);
    assertThat(client.clockSkew()).isEmpty();

    client.find(Halls.KEY);

    assertThat(client.clockSkew())
        .contains(Duration.ofMinutes(date.contains("02:07") ? 7 : -7)); // ours says 02:00
  }

  @Test
  void aClosedHallHasForgottenItsSession() {
    hall.opens("n", "first").opens("m", "second").replies(200, new BatchList(List.of()));
    HttpHall client = Halls.to(hall);
    client.logIn();
    client.close();

    client.find(Halls.KEY);

    assertThat(hall.calls().get(4).header("Authorization")).isEqualTo("Bearer second");
  }

  /** What goes into a header must not be able to end it. */
  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Injected: b", "", "密"})
  void refusesATokenThatFitsInNoHeader(String token) {
    hall.opens("n", token);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Halls.to(hall.address(), Halls.ONCE).logIn())
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.NOT_THE_PROTOCOL))
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hall.example",
        "ftp://hall.example",
        "https:///ssp",
        "https://me:secret@hall.example",
        "https://hall.example/?x=1",
        "https://hall.example/#x",
        "https://hall example",
        "outbox:x"
      })
  void takesNothingElseForAnAddress(String address) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Halls.to(address, Halls.LIMITS))
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.BAD_ADDRESS))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void aHallMayHaveAPathOfItsOwn() {
    hall.opens("n", "secret");

    Halls.to(hall.address() + "/ssp/", Halls.LIMITS).logIn();

    assertThat(hall.lines()).containsExactly("POST /ssp/v1/challenges", "POST /ssp/v1/sessions");
  }
}
