package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.Challenge;
import cn.ssp.protocol.OpenSession;
import cn.ssp.protocol.Problem;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.protocol.SessionRequest;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class LogInTest {
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
    assertThat(hall.defects).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void letsAKnownEmployerIn(SignatureAlgorithm algorithm) {
    guest.logIn(TestPki.of(algorithm).entity(Holder.GOOD));

    assertThat(guest.get("/v1/batches").statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Holder.ENCRYPTION_ONLY, "809"),
        Arguments.of(Holder.FUTURE, "809"),
        Arguments.of(Holder.EXPIRED, "810"),
        Arguments.of(Holder.FOREIGN, "820"),
        Arguments.of(Holder.FORGED, "820"),
        Arguments.of(Holder.REVOKED, "823"),
        Arguments.of(Holder.UNBOUND, Problem.NO_CA_RECORD),
        Arguments.of(Holder.WITHOUT_INSURANCE_NUMBER, Problem.NO_CA_RECORD));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void saysWhatIsTheMatterWithACertificate(Holder holder, String code) {
    HttpResponse<byte[]> answer = logIn(guest.signed(PKI.entity(holder)));

    Guest.refused(answer, 401, code);
    String wire = new String(answer.body(), UTF_8);
    assertThat(wire)
        .startsWith(
            code.equals(Problem.NO_CA_RECORD) ? "{\"code\":\"no-ca-record\"" : "{\"code\":" + code);
  }

  @Test
  void aSignatureOverAnotherNonceDoesNotMatch() {
    String other = Guest.signature(PKI.entity(Holder.GOOD), "another");
    String nonce = guest.signed(PKI.entity(Holder.GOOD)).nonce();

    Guest.refused(logIn(new SessionRequest(nonce, other)), 401, "800");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MAA=", "aGFsbG8="})
  void aSignatureThatIsNoneDoesNotMatch(String signature) {
    String nonce = guest.signed(PKI.entity(Holder.GOOD)).nonce();

    Guest.refused(logIn(new SessionRequest(nonce, signature)), 401, "800");
  }

  /** Seen at the hall's own time: the good certificate ends with 2028. */
  @Test
  void certificatesAreSeenInTheHallsOwnTime() {
    hall.business.set(Instant.parse("2029-01-15T00:00:00Z"));

    Guest.refused(logIn(guest.signed(PKI.entity(Holder.GOOD))), 401, "810");
  }

  @Test
  void aNonceServesOnce() {
    SessionRequest request = guest.signed(PKI.entity(Holder.GOOD));

    Guest.message(logIn(request), 201, OpenSession.class);
    Guest.refused(logIn(request), 401, Problem.NO_CHALLENGE);
  }

  @Test
  void aNonceServesOnceEvenWhereTheLogInFails() {
    SessionRequest request = guest.signed(PKI.entity(Holder.GOOD));

    Guest.refused(logIn(new SessionRequest(request.nonce(), "MAA=")), 401, "800");
    Guest.refused(logIn(request), 401, Problem.NO_CHALLENGE);
  }

  @Test
  void aNonceLastsFiveMinutes() {
    SessionRequest inTime = guest.signed(PKI.entity(Holder.GOOD));
    SessionRequest late = guest.signed(PKI.entity(Holder.GOOD));

    hall.clock.step(Duration.ofMinutes(5).minusMillis(1));
    Guest.message(logIn(inTime), 201, OpenSession.class);
    hall.clock.step(Duration.ofMillis(1));
    Guest.refused(logIn(late), 401, Problem.NO_CHALLENGE);
  }

  @Test
  void saysUntilWhenByTheTimeThatPasses() {
    Instant now = hall.clock.instant();
    Challenge challenge = Guest.message(guest.post("/v1/challenges", ""), 201, Challenge.class);
    OpenSession session =
        Guest.message(logIn(guest.signed(PKI.entity(Holder.GOOD))), 201, OpenSession.class);

    assertThat(challenge.expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
    assertThat(session.expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(30)));
    assertThat(session.token()).hasSizeGreaterThanOrEqualTo(43);
  }

  @Test
  void aSessionLastsHalfAnHour() {
    guest.logIn(PKI.entity(Holder.GOOD));

    hall.clock.step(Duration.ofMinutes(30).minusMillis(1));
    assertThat(guest.get("/v1/batches").statusCode()).isEqualTo(200);
    hall.clock.step(Duration.ofMillis(1));
    Guest.refused(guest.get("/v1/batches"), 401, Problem.NO_SESSION);
  }

  @Test
  void aSessionOutlivesARestart() {
    guest.logIn(PKI.entity(Holder.GOOD));
    SessionRequest request = guest.signed(PKI.entity(Holder.GOOD));

    hall.restart();

    assertThat(guest.get("/v1/batches").statusCode()).isEqualTo(200);
    Guest.message(logIn(request), 201, OpenSession.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Bearer", "张"})
  void aTokenThatTheHallDoesNotKnowIsNoSession(String token) {
    guest.bear(token.equals("张") ? "%E5" : token);

    Guest.refused(guest.get("/v1/batches"), 401, Problem.NO_SESSION);
    Guest.refused(guest.get("/v1/batches/1"), 401, Problem.NO_SESSION);
    Guest.refused(guest.handIn("0".repeat(64), new byte[0]), 401, Problem.NO_SESSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonce",
        "{}",
        "[]",
        "{\"nonce\":1,\"signature\":\"\"}",
        "{\"nonce\":\"a\",\"signature\":null}",
        "{\"nonce\":\"a\",\"signature\":\"%%\"}",
        "{\"nonce\":\"a\",\"signature\":\"张\"}"
      })
  void aLogInIsOfItsForm(String body) {
    Guest.refused(guest.post("/v1/sessions", body), 400, Problem.BAD_REQUEST);
  }

  private HttpResponse<byte[]> logIn(SessionRequest request) {
    return guest.send("POST", "/v1/sessions", ProtocolJson.write(request));
  }
}
