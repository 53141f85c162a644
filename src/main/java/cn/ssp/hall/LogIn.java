package cn.ssp.hall;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.ssp.protocol.Challenge;
import cn.ssp.protocol.OpenSession;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.protocol.SessionRequest;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Logs an employer in, and bears the session's token in memory alone. Not thread-safe. */
final class LogIn {
  /** What goes into a header and is signed as it stands. */
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,4096}");

  private final Wire wire;
  private final Seal seal;
  private final CallLimits limits;
  private @Nullable String bearer;

  LogIn(Wire wire, Seal seal, CallLimits limits) {
    this.wire = wire;
    this.seal = seal;
    this.limits = limits;
  }

  /** Asks for a nonce, and leaves it unused: nobody is logged in by it. */
  Challenge challenge() {
    Answer challenged = wire.send(post("/v1/challenges", new byte[0]), limits.answer());
    return wire.read(challenged, Challenge.class, 200, 201);
  }

  /** Whether there is a session, unless the hall has ended it. */
  boolean isOpen() {
    return bearer != null;
  }

  /**
   * Opens a session, whether there is one or not. A nonce serves once: after a lost answer the next
   * try has to start with another one.
   *
   * @throws HallFailure when none came about
   */
  String open() {
    bearer = null;
    Answer challenged = wire.send(post("/v1/challenges", new byte[0]), limits.answer());
    String nonce = visible(challenged, wire.read(challenged, Challenge.class, 200, 201).nonce());
    byte[] signature = seal.seal(nonce.getBytes(US_ASCII));
    SessionRequest request =
        new SessionRequest(nonce, Base64.getEncoder().encodeToString(signature));
    Answer opened = wire.send(post("/v1/sessions", ProtocolJson.write(request)), limits.answer());
    String token = visible(opened, wire.read(opened, OpenSession.class, 200, 201).token());
    bearer = token;
    return token;
  }

  /**
   * Makes a call in the session. Where there is none, or the hall has ended it, another one is
   * opened; in that case the call is made once more, as the hall has not done what it was for.
   *
   * @throws HallFailure when there was no answer, or no session
   */
  Answer send(HttpRequest.Builder request, Duration limit) {
    String known = bearer;
    if (known == null) {
      return send(request, open(), limit);
    }
    Answer answer = send(request, known, limit);
    return answer.is(401, Problem.NO_SESSION) ? send(request, open(), limit) : answer;
  }

  /** Forgets the session. */
  void forget() {
    bearer = null;
  }

  private Answer send(HttpRequest.Builder request, String token, Duration limit) {
    return wire.send(request.setHeader("Authorization", "Bearer " + token), limit);
  }

  private HttpRequest.Builder post(String path, byte[] body) {
    return wire.to(path)
        .setHeader("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private String visible(Answer answer, String text) {
    if (!VISIBLE_ASCII.matcher(text).matches()) {
      throw wire.notTheProtocol(answer);
    }
    return text;
  }
}
