package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.protocol.Challenge;
import cn.ssp.protocol.NotTheProtocolException;
import cn.ssp.protocol.OpenSession;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.protocol.SessionRequest;
import cn.ssp.token.MemoryToken;
import cn.ssp.token.TestPki;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Calls a hall, and holds each answer against the description of the protocol. */
@NullMarked
final class Guest {
  static final OpenApiDocument DOCUMENT = new OpenApiDocument();

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final TestHall hall;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private @Nullable String token;

  Guest(TestHall hall) {
    this.hall = hall;
  }

  /** Logs in as whoever holds that key. */
  static Guest at(TestHall hall, TestPki.Entity holder) {
    Guest guest = new Guest(hall);
    guest.logIn(holder);
    return guest;
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  HttpResponse<byte[]> post(String path, String body) {
    return send("POST", path, body.getBytes(UTF_8));
  }

  /** Hands in a batch. */
  HttpResponse<byte[]> handIn(Filing batch) {
    return handIn(batch.key(), batch.bytes());
  }

  /** Hands in whatever it is. */
  HttpResponse<byte[]> handIn(String key, byte[] body) {
    return send("POST", "/v1/batches", body, "Idempotency-Key", key);
  }

  HttpResponse<byte[]> order(String fault) {
    return post("/admin/faults", fault);
  }

  /** Asks for a nonce, and answers it signed. */
  SessionRequest signed(TestPki.Entity holder) {
    String nonce =
        message(send("POST", "/v1/challenges", new byte[0]), 201, Challenge.class).nonce();
    return new SessionRequest(nonce, signature(holder, nonce));
  }

  static String signature(TestPki.Entity holder, String text) {
    byte[] envelope =
        new Envelope(SealForm.RFC)
            .seal(new MemoryToken(holder), holder.tokenKey(), text.getBytes(US_ASCII), TestPki.NOW);
    return Base64.getEncoder().encodeToString(envelope);
  }

  void logIn(TestPki.Entity holder) {
    HttpResponse<byte[]> answer = send("POST", "/v1/sessions", ProtocolJson.write(signed(holder)));
    token = message(answer, 201, OpenSession.class).token();
  }

  /** Bears that token from now on; none where null. */
  void bear(@Nullable String text) {
    token = text;
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
    HttpResponse<byte[]> answer = undescribed(method, path, body, headers);
    DOCUMENT.check(method, path, answer);
    return answer;
  }

  /** Makes a call whose answer may be none of the protocol. */
  HttpResponse<byte[]> undescribed(String method, String path, byte[] body, String... headers) {
    try {
      return call(method, path, body, LONGEST, headers);
    } catch (IOException e) {
      throw new AssertionError("no answer to " + method + " " + path, e);
    }
  }

  /**
   * Makes a call whose answer may be none of the protocol.
   *
   * @throws IOException when there is no answer
   */
  HttpResponse<byte[]> call(
      String method, String path, byte[] body, Duration longest, String... headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(hall.address() + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .timeout(longest);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The message that an answer of that status bears. */
  static <T extends Record> T message(HttpResponse<byte[]> answer, int status, Class<T> type) {
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
    try {
      return ProtocolJson.read(answer.body(), type);
    } catch (NotTheProtocolException e) {
      throw new AssertionError(e);
    }
  }

  /** Fails where an answer is not that problem, with a sentence and nothing of Java. */
  static Problem refused(HttpResponse<byte[]> answer, int status, String code) {
    Problem problem = message(answer, status, Problem.class);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "cn.ssp", "\n");
    return problem;
  }
}
