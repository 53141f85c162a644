package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.hall.Hall;
import cn.ssp.submission.CertificateSteps;
import cn.ssp.submission.SigningKey;
import cn.ssp.token.Token;
import cn.ssp.token.TokenSpec;
import java.time.Duration;
import java.util.Optional;

/** Where an employer signs and sends: its token, the key on it, and its way to the hall. */
final class EmployerDesk implements AutoCloseable {
  private static final Duration NOTABLE_SKEW = Duration.ofMinutes(2);

  private final Session session;
  private final Token token;
  private final SigningKey key;
  private final Hall hall;
  private final String hallName;

  private EmployerDesk(Session session, Token token, SigningKey key, Hall hall, String hallName) {
    this.session = session;
    this.token = token;
    this.key = key;
    this.hall = hall;
    this.hallName = hallName;
  }

  /** Opens it: the token is looked at, unlocked and tried; nothing goes to the hall yet. */
  static EmployerDesk open(Session session, TokenOptions options, HallDoor door, Profile profile) {
    TokenSpec spec = options.spec(session, Optional.of(profile));
    Token token = TokenOptions.open(session, spec);
    try {
      CertificateSteps certificates =
          new CertificateSteps(
              profile.employer(), Places.of(session.configuration()), TrustStore.read(session));
      SigningKey key =
          SigningKey.ready(
              token,
              certificates,
              TokenOptions.form(session),
              session.instant(),
              options.pinSource(session, spec, token, Optional.of(profile)),
              options.unlocking(session, Optional.of(profile)),
              new StepReport(session)::tell);
      return new EmployerDesk(session, token, key, door.open(key), door.name());
    } catch (RuntimeException e) {
      token.close();
      throw e;
    }
  }

  /** The key that signs. */
  SigningKey key() {
    return key;
  }

  /** The way to the hall. */
  Hall hall() {
    return hall;
  }

  /** Logs in, and tells when the hall's clock and ours are apart. */
  void logIn() {
    hall.logIn();
    if (session.isRehearsed()) {
      return;
    }
    hall.clockSkew()
        .filter(skew -> skew.abs().compareTo(NOTABLE_SKEW) > 0)
        .ifPresent(
            skew ->
                session
                    .console()
                    .tell(session.messages().get("submit.clock-skew", skew.toMinutes())));
  }

  /** What the configuration calls the hall. */
  String hallName() {
    return hallName;
  }

  @Override
  public void close() {
    hall.close();
    token.close();
  }
}
