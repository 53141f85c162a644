package cn.ssp.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.declaration.BatchId;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.protocol.Problem;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers of a hall, and of what stands in its place, are taken for. */
class HallAnswersTest {
  private final ScriptedHall hall = new ScriptedHall();

  @AfterEach
  void close() {
    hall.close();
  }

  /** Only these are the hall's word that it has not taken the batch. */
  @ParameterizedTest
  @CsvSource({
    "400, bad-request,    hall-refused",
    "400, bad-package,    hall-bad-package",
    "400, 800,            signature-mismatch",
    "403, other-employer, hall-other-employer",
    "403, 823,            certificate-revoked",
    "409, window-closed,  hall-window-closed",
    "409, something-new,  hall-refused",
    "413, too-large,      hall-too-large",
    "422, bad-package,    hall-bad-package",
    "422, 810,            certificate-expired"
  })
  void aRefusalInTheProtocolIsDefinite(int status, String code, String kind) {
    hall.opens("n", "secret").refuses(status, code);

    assertThat(Halls.to(hall).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused -> assertThat(refused.failure().kind().id()).isEqualTo(kind));
    assertThat(hall.calls()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "200, x,                  hall-unexpected-status",
    "401, 810,                certificate-expired",
    "401, no-ca-record,       hall-no-ca-record",
    "404, not-found,          hall-not-found",
    "405, method-not-allowed, hall-unexpected-status",
    "408, x,                  hall-fault",
    "409, key-taken,          hall-key-taken",
    "418, x,                  hall-unexpected-status",
    "429, too-many-requests,  hall-too-many",
    "500, hall-fault,         hall-fault",
    "503, hall-fault,         hall-fault"
  })
  void everyOtherAnswerLeavesTheOutcomeUnknown(int status, String code, String kind) {
    hall.opens("n", "secret").refuses(status, code);

    assertUnknown(kind);
  }

  /** A gateway knows nothing of the batch, whatever status it gives. */
  @ParameterizedTest
  @CsvSource({
    "202, hall-not-the-protocol",
    "301, hall-unexpected-status",
    "400, hall-not-the-protocol",
    "401, hall-not-the-protocol",
    "403, hall-not-the-protocol",
    "404, hall-not-the-protocol",
    "407, hall-proxy",
    "409, hall-not-the-protocol",
    "413, hall-too-large",
    "422, hall-not-the-protocol",
    "429, hall-too-many",
    "502, hall-fault"
  })
  void aPageOfAGatewayIsNoRefusal(int status, String kind) {
    hall.opens("n", "secret").replies(status, "<html>sorry</html>");

    assertUnknown(kind);
  }

  private void assertUnknown(String kind) {
    assertThat(Halls.to(hall).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Unknown.class,
            unknown -> {
              assertThat(unknown.failure().kind().id()).isEqualTo(kind);
              assertThat(unknown.failure().exitCode()).isEqualTo(ExitCode.HALL);
            });
    assertThat(hall.calls()).as("a batch is not handed in again").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "800,           signature-mismatch",
    "809,           certificate-invalid",
    "810,           certificate-expired",
    "820,           certificate-untrusted",
    "823,           certificate-revoked",
    "no-ca-record,  hall-no-ca-record",
    "something-new, hall-login-refused"
  })
  void tellsWhyTheLogInWasRefused(String code, String kind) {
    hall.replies(201, "{\"nonce\":\"n\",\"expiresAt\":\"2026-11-23T10:05:00+08:00\"}")
        .refuses(401, code);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Halls.to(hall).logIn())
        .satisfies(it -> assertThat(it.kind().id()).isEqualTo(kind))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(ExitCode.HALL));
    assertThat(hall.calls()).hasSize(2);
  }

  /** The log-in says nothing of the batch, which may have been sent by an earlier run. */
  @ParameterizedTest
  @ValueSource(ints = {401, 403, 409, 503})
  void aRefusedLogInIsNoRefusalOfTheBatch(int status) {
    for (int call = 0; call < 3; call++) { // as often as it is tried
      hall.refuses(status, Problem.WINDOW_CLOSED);
    }

    assertThat(Halls.to(hall).submit(Halls.declaration()))
        .isInstanceOf(SubmitOutcome.Unknown.class);
    assertThat(hall.lines()).doesNotContain("POST /v1/batches");
  }

  @Test
  void takesAnotherNonceWhereOneHasExpired() {
    hall.replies(201, "{\"nonce\":\"n\",\"expiresAt\":\"2026-11-23T10:05:00+08:00\"}")
        .refuses(401, Problem.NO_CHALLENGE)
        .opens("m", "secret");

    Halls.to(hall).logIn();

    assertThat(hall.calls()).hasSize(4);
  }

  /** 24:00 in Shanghai on the 10th is 16:00 in Greenwich. */
  @Test
  void saysInTheTimeOfShanghaiWhenTheWindowOpens() {
    hall.opens("n", "secret")
        .replies(
            409,
            new Problem(Problem.WINDOW_CLOSED, "closed", Instant.parse("2026-12-10T16:00:00Z")));

    assertThat(Halls.to(hall).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused -> {
              assertThat(refused.failure().exitCode()).isEqualTo(ExitCode.CLOSED);
              assertThat(sentence(refused.failure())).isEqualTo("不在申报期内，2026-12-11 00:00（北京时间）开放");
            });
  }

  @Test
  void aWindowMayBeClosedWithoutWordOfItsOpening() {
    hall.opens("n", "secret").refuses(409, Problem.WINDOW_CLOSED);

    assertThat(Halls.to(hall).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused -> assertThat(sentence(refused.failure())).isEqualTo("不在申报期内"));
  }

  @Test
  void quotesNoMoreOfTheHallThanAPersonReads() {
    hall.opens("n", "secret").replies(400, new Problem(Problem.BAD_PACKAGE, "𠮷".repeat(5000)));

    assertThat(Halls.to(hall.address(), Halls.ONCE).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused ->
                assertThat(refused.failure().args()).containsExactly(Arg.of("𠮷".repeat(300))));
  }

  /** A failed question never changes a batch's state (tst-labs/esocial #378). */
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 500})
  void whateverComesInThePlaceOfResultsIsNoResult(int status) {
    hall.opens("n", "secret");
    for (int call = 0; call < 3; call++) {
      hall.refuses(status, "x");
    }

    assertThat(Halls.to(hall).fetch(new BatchId("B1")))
        .isInstanceOf(FetchOutcome.Unavailable.class);
  }

  /** Neither the token nor what the hall said is where a log or a stack trace would show it. */
  @Test
  void failuresBearNoSecret() {
    hall.opens("n", "secret-token")
        .replies(400, new Problem("x", "110105194912310021 is not welcome"));

    assertThat(Halls.to(hall).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused -> {
              assertThat(refused.failure()).hasMessage("hall-refused").hasNoCause();
              assertThat(refused.failure().toString()).doesNotContain("secret", "110105");
            });
  }

  private static String sentence(Failure failure) {
    List<Arg> args = failure.args();
    return Messages.in(Language.ZH).message(failure.kind(), args, Arg::text);
  }
}
