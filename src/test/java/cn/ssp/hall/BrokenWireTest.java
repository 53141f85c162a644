package cn.ssp.hall;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.ssp.declaration.BatchId;
import cn.ssp.finding.Failure;
import cn.ssp.finding.FindingKind;
import cn.ssp.protocol.BatchList;
import cn.ssp.protocol.BatchPhase;
import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes when the wire, or who is at its other end, does not behave. */
class BrokenWireTest {
  private static final byte[] RECEIVED =
      ScriptedHall.reply(
          202, new String(ProtocolJson.write(new BatchReceived("B1", Halls.NOW)), US_ASCII));

  private final ScriptedHall hall = new ScriptedHall();
  private final CountDownLatch clientHasGivenUp = new CountDownLatch(1);

  @AfterEach
  void close() {
    clientHasGivenUp.countDown();
    hall.close();
  }

  @Test
  void droppedBeforeTheAnswer() {
    hall.opens("n", "secret").drops();

    assertUnknown(Halls.LIMITS, HallKinds.DROPPED);
  }

  /** Cut anywhere: in the status, the headers, the body, and one byte before the end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 12, 40, 1_000})
  void droppedInTheMiddleOfTheAnswer(int at) {
    byte[] part = Arrays.copyOf(RECEIVED, Math.min(at, RECEIVED.length - 1));
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(part);
              return false;
            });

    assertUnknown(Halls.LIMITS, HallKinds.DROPPED);
  }

  @Test
  void answeredTooLate() {
    hall.opens("n", "secret")
        .then(
            out -> {
              clientHasGivenUp.await();
              out.write(RECEIVED);
              return true;
            });

    assertUnknown(Halls.SHORT, HallKinds.TIMED_OUT);
  }

  /** Else the late answer about one batch would be taken for the answer about the next. */
  @Test
  void aLateAnswerIsNotTakenForTheNextOne() {
    hall.opens("n", "secret")
        .then(
            out -> {
              clientHasGivenUp.await();
              out.write(RECEIVED);
              return true;
            })
        .replies(202, new BatchReceived("B2", Halls.NOW));
    HttpHall client = Halls.to(hall.address(), Halls.SHORT);
    client.submit(Halls.declaration());
    clientHasGivenUp.countDown();

    assertAccepted(client.submit(Halls.declaration()), "B2");
  }

  @Test
  void aSecondAnswerIsNotTakenForTheNextOne() {
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(RECEIVED);
              out.write(RECEIVED);
              return true;
            })
        .replies(202, new BatchReceived("B2", Halls.NOW));
    HttpHall client = Halls.to(hall);

    assertAccepted(client.submit(Halls.declaration()), "B1");
    assertAccepted(client.submit(Halls.declaration()), "B2");
  }

  /** Else its rows would be declared again under another key. */
  @Test
  void aSecondRefusalIsNotTakenForTheNextOne() {
    byte[] refusal =
        ScriptedHall.reply(
            422,
            new String(ProtocolJson.write(new Problem(Problem.BAD_PACKAGE, "no rows")), US_ASCII));
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(refusal);
              out.write(refusal);
              return true;
            })
        .replies(202, new BatchReceived("B2", Halls.NOW));
    HttpHall client = Halls.to(hall);

    assertThat(client.submit(Halls.declaration())).isInstanceOf(SubmitOutcome.Refused.class);
    assertAccepted(client.submit(Halls.declaration()), "B2");
  }

  /** The receipt for one batch, come twice, is found out where the hall says for which it is. */
  @Test
  void aReceiptForAnotherBatchIsNone() {
    hall.opens("n", "secret").replies(202, new BatchReceived("B1", Halls.NOW, "ef".repeat(32)));

    assertUnknown(Halls.LIMITS, HallKinds.NOT_THE_PROTOCOL);
  }

  @Test
  void aReceiptForThisBatchIsTaken() {
    hall.opens("n", "secret")
        .replies(202, new BatchReceived("B1", Halls.NOW, Halls.KEY.text()))
        .replies(202, new BatchReceived("B1", Halls.NOW, Halls.KEY.text()));
    HttpHall client = Halls.to(hall);

    assertAccepted(client.submit(Halls.declaration()), "B1");
    assertAccepted(client.submit(Halls.declaration()), "B1");
    assertThat(hall.connections()).as("one serves for both").isEqualTo(1);
  }

  /** Else every later answer on that connection would be the one before. */
  @Test
  void aSecondAnswerIsNotTakenForTheResults() {
    byte[] first = ScriptedHall.reply(200, report("B1"));
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(first);
              out.write(first);
              return true;
            })
        .replies(200, report("B2"))
        .replies(200, report("B2"));
    HttpHall client = Halls.to(hall);
    client.fetch(new BatchId("B1"));

    assertThat(client.fetch(new BatchId("B2")))
        .isInstanceOfSatisfying(
            FetchOutcome.Pending.class,
            it -> assertThat(it.status().receipt().batch()).isEqualTo(new BatchId("B2")));
  }

  private static String report(String batch) {
    return new String(
        ProtocolJson.write(Halls.report(batch, Halls.KEY.text(), BatchPhase.RECEIVED, null, null)),
        US_ASCII);
  }

  @Test
  void aBodyThatComesByTheDrop() {
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(Arrays.copyOf(RECEIVED, RECEIVED.length - 10));
              out.flush();
              clientHasGivenUp.await();
              return false;
            });

    assertUnknown(Halls.SHORT, HallKinds.TIMED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "\0\1\2\3\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"})
  void noHttpAtAll(String garbage) {
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(garbage.getBytes(US_ASCII));
              return false;
            });

    assertUnknown(Halls.LIMITS, HallKinds.NOT_THE_PROTOCOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"batch\":\"B1\"}", "\u001f\u008b\b", "B1"})
  void noMessageOfTheProtocol(String body) {
    hall.opens("n", "secret").replies(202, body);

    assertUnknown(Halls.LIMITS, HallKinds.NOT_THE_PROTOCOL);
  }

  @Test
  void aBodyLargerThanItMayBe() {
    hall.opens("n", "secret").replies(202, " ".repeat(Halls.LIMITS.largestAnswer() + 1));

    assertUnknown(Halls.LIMITS, HallKinds.NOT_THE_PROTOCOL);
  }

  /** Where the length is not told, it must not be read to an end that never comes. */
  @Test
  void aBodyWithoutAnEnd() {
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write("HTTP/1.1 202 x\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
              while (true) {
                out.write("5\r\n     \r\n".getBytes(US_ASCII)); // ends as the client hangs up
              }
            });

    assertUnknown(Halls.LIMITS, HallKinds.NOT_THE_PROTOCOL);
  }

  /** A batch, or a token, must not go where nobody told ssp to send it. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (ScriptedHall elsewhere = new ScriptedHall()) {
      String to = "Location: " + elsewhere.address() + "/v1/batches";
      hall.opens("n", "secret").replies(status, "", to).replies(status, "", to);
      HttpHall client = Halls.to(hall);

      assertThat(client.submit(Halls.declaration())).isInstanceOf(SubmitOutcome.Unknown.class);
      assertThat(client.fetch(new BatchId("B1"))).isInstanceOf(FetchOutcome.Unavailable.class);
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    HttpHall client = Halls.to("http://127.0.0.1:" + port, Halls.LIMITS);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(client::logIn)
        .satisfies(it -> assertThat(it.kind()).isEqualTo(HallKinds.UNREACHABLE))
        .satisfies(it -> assertThat(it.args().get(0).text()).isEqualTo("refused"));
  }

  @Test
  void aConnectionThatTheHallHasClosedIsReplaced() {
    hall.opens("n", "secret")
        .then(
            out -> {
              out.write(
                  ScriptedHall.reply(
                      200,
                      new String(ProtocolJson.write(new BatchList(List.of())), US_ASCII),
                      "Connection: close"));
              return false;
            })
        .replies(202, new BatchReceived("B1", Halls.NOW));
    HttpHall client = Halls.to(hall);
    client.find(Halls.KEY);

    assertAccepted(client.submit(Halls.declaration()), "B1");
  }

  @Test
  void anInterruptedCallIsUnknownAndStaysInterrupted() {
    hall.opens("n", "secret")
        .then(
            out -> {
              clientHasGivenUp.await();
              return false;
            });
    HttpHall client = Halls.to(hall);
    client.logIn();

    Thread.currentThread().interrupt();
    SubmitOutcome outcome = client.submit(Halls.declaration());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(SubmitOutcome.Unknown.class);
  }

  private void assertUnknown(CallLimits limits, FindingKind kind) {
    assertThat(Halls.to(hall.address(), limits).submit(Halls.declaration()))
        .isInstanceOfSatisfying(
            SubmitOutcome.Unknown.class,
            unknown -> assertThat(unknown.failure().kind()).isEqualTo(kind));
    assertThat(hall.lines().stream().filter("POST /v1/batches"::equals))
        .as("handed in once, whatever came")
        .hasSize(1);
  }

  private static void assertAccepted(SubmitOutcome outcome, String batch) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SubmitOutcome.Accepted.class,
            accepted -> assertThat(accepted.receipt().batch()).isEqualTo(new BatchId(batch)));
  }
}
